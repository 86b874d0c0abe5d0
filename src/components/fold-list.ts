/**
 * Divides what stands beside a text into what is told at once and what waits folded, so that a margin does not outgrow its
 * paragraph: all of it if there are no more than `most`, else the first `told`.
 */
export function foldList<Item>(
  items: readonly Item[],
  { most, told }: { most: number; told: number },
): { told: Item[]; folded: Item[] } {
  const count = items.length > most ? told : items.length;
  return { told: items.slice(0, count), folded: items.slice(count) };
}
