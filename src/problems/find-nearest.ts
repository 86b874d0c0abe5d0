import { closest, distance } from "fastest-levenshtein";
import { capitalize } from "../words/phrases.ts";

/**
 * The candidate most like `value`, or nothing when none is near enough to be meant.
 * `findNearest("zhu2021", ["zhu2012", "ji2015"])` → `"zhu2012"`; `findNearest("zhu2012", ["ji2015"])` → `undefined`
 */
export function findNearest(value: string, candidates: Iterable<string>): string | undefined {
  const list = [...candidates];
  if (list.length === 0) return undefined;
  const best = closest(value, list);
  const slips = distance(value, best);
  // With every letter another it is another word: `D` is no slip for `A`.
  const isOther = slips >= Math.max(value.length, best.length);
  return !isOther && slips <= Math.max(2, Math.floor(value.length / 3)) ? best : undefined;
}

/** A hint that offers the nearest candidate, else says what to do instead: `suggest("x", […], "add it.")` → `"Add it."` */
export function suggest(value: string, candidates: Iterable<string>, otherwise: string): string {
  const nearest = findNearest(value, candidates);
  return nearest ? `Did you mean \`${nearest}\`? Otherwise: ${otherwise}` : capitalize(otherwise);
}

/**
 * The same hint, looked for when it is told: one slip of the hand may break thousands of links, each with thousands of
 * candidates, and a report tells the first problems only.
 * @param candidates what can be gone through more than once
 */
export const suggestLater =
  (value: string, candidates: ReadonlySet<string> | readonly string[], otherwise: string): (() => string) =>
  () =>
    suggest(value, candidates, otherwise);
