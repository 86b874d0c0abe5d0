// Pure: which records a mark in the page stands for.
import { numbersBetween } from "../words/number-ranges.ts";

/** The numbers that one ring stands for: `[39]` → 39; a range, `[5–11]`, → 5 to 11; none where it shows none. */
export function toNumbers(text: string): number[] {
  const [first, last = first] = (text.match(/\d+/g) ?? []).map(Number);
  return first === undefined || last === undefined ? [] : numbersBetween(first, last);
}

/**
 * The works that a cluster of rings names, given as they read, the one pointed at first: pointing at 13 in `[12, 13]`
 * gives 13, 12. A range is one ring, so that its members keep their order.
 */
export function findMembers(rings: readonly string[], pointed: number): number[] {
  const numbers = rings.map(toNumbers);
  return [...(numbers[pointed] ?? []), ...numbers.filter((_, index) => index !== pointed).flat()];
}
