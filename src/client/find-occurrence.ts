// Pure: which of the places that cite a work one stands at, and which come before and after.
import { readCitationAnchor, toCitationAnchor } from "../addresses/citation-anchor.ts";

/** A place in the order of all places that cite a work. */
export interface Occurrence {
  /** From 1. */
  position: number;
  total: number;
  previous?: string | undefined;
  next?: string | undefined;
}

/**
 * Finds the place `cite-39-2` of the page at `path` among the places of reference 39, which are addresses within
 * sections. On a page that holds the whole review citations are counted through, in the same order.
 */
export function findOccurrence(places: readonly string[], path: string, anchor: string): Occurrence | undefined {
  const cited = readCitationAnchor(anchor);
  if (!cited) return undefined;
  const isSection = path.includes("/sections/");
  // A copy of the site that is kept elsewhere names the file of a page, and some links have a slash too many.
  const page = path.replace(/^\/+/, "/").replace(/\/index\.html$/, "/");
  const index = isSection ? places.indexOf(`${page}#${anchor}`) : cited.count - 1;
  if (!places[index]) return undefined;
  const at = (other: number) =>
    isSection || !places[other] ? places[other] : `#${toCitationAnchor(cited.number, other + 1)}`;
  return { position: index + 1, total: places.length, previous: at(index - 1), next: at(index + 1) };
}
