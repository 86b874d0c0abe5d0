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

/** A record of this site that a link leads to. */
export interface Target {
  /** The folder of its pages, `references`. */
  kind: string;
  /** What its address ends in, `39`. */
  id: string;
}

/** Reads an address: `/base/references/39/` → reference 39; `/base/notes/#arrow` → a note; others lead to no record. */
export function toTarget({ pathname, hash }: Pick<URL, "pathname" | "hash">): Target | undefined {
  const [, kind, id] = /\/(references|findings|topics)\/([^/]+)\/$/.exec(pathname) ?? [];
  if (kind && id) return { kind, id };
  return pathname.endsWith("/notes/") && hash ? { kind: "notes", id: hash.slice(1) } : undefined;
}
