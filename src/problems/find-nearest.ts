import { distance } from "fastest-levenshtein";
import { capitalize } from "../words/phrases.ts";

/** How many letters two words have in common, wherever they stand. */
function countShared(one: string, other: string): number {
  const left = [...other];
  return [...one].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/**
 * The candidate most like `value`, or nothing when none is near enough to be meant. Capitals are no slip; of two as near, the
 * one of the same letters was meant.
 * `findNearest("zhu2021", ["zhu2012", "ji2015"])` → `"zhu2012"`; `findNearest("zhu2012", ["ji2015"])` → `undefined`
 */
export function findNearest(value: string, candidates: Iterable<string>): string | undefined {
  const plain = value.toLowerCase();
  let [best, fewest]: [string | undefined, number] = [undefined, Infinity];
  for (const candidate of candidates) {
    const slips = distance(plain, candidate.toLowerCase());
    const isNearer =
      slips < fewest || (slips === fewest && countShared(value, candidate) > countShared(value, best ?? ""));
    if (isNearer) [best, fewest] = [candidate, slips];
  }
  // With every letter another it is another word: `D` is no slip for `A`.
  return fewest < value.length && fewest <= Math.max(2, Math.floor(value.length / 3)) ? best : undefined;
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
