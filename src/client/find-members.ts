// Pure: which records a mark in the page stands for.

/** The numbers that one ring stands for: `[39]` → 39; a range, `[5–11]`, → 5 to 11. */
export function toNumbers(text: string): number[] {
  const [first = 0, last = first] = (text.match(/\d+/g) ?? []).map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * The works that a cluster of rings names, given as they read, the one pointed at first: pointing at 13 in `[12, 13]`
 * gives 13, 12. A range is one ring, so that its members keep their order.
 */
export function findMembers(rings: readonly string[], pointed: number): number[] {
  const numbers = rings.map(toNumbers);
  return [...(numbers[pointed] ?? []), ...numbers.filter((_, index) => index !== pointed).flat()];
}
