import { getById } from "../graph/lookups.ts";
import type { Reference } from "../graph/review.types.ts";
import { replaceMarkers } from "../prose/citation-marker.ts";

/** Prose with the article's numbers for its cite keys, and those numbers: `… [@zhu2012; @ji2015]` → `… [39, 41]`, 39 and 41. */
export function printCitations(
  text: string,
  referenceById: ReadonlyMap<string, Reference>,
): { text: string; references: Reference[] } {
  const references: Reference[] = [];
  const printed = replaceMarkers(text, (keys) => {
    const cited = keys.map((key) => getById(referenceById, key, "reference"));
    references.push(...cited);
    return `[${cited.map(({ number }) => number).join(", ")}]`;
  });
  return { text: printed, references: [...new Set(references)] };
}
