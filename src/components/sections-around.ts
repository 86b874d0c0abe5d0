import type { Section } from "../graph/review.types.ts";

/** A review of more sections lists on each of their pages only those around it, so that no page grows with the review. */
export const mostListed = 60;

/** How many sections stand before and after the one that a page is of, where not all are listed. */
const reach = 12;

/** The sections that the page of one of them lists: all of a review that has few, else those around it, in their order. */
export function listSectionsAround(sections: readonly Section[], current: Section | undefined): readonly Section[] {
  if (!current || sections.length <= mostListed) return sections;
  const at = sections.indexOf(current);
  return sections.slice(Math.max(0, at - reach), at + reach + 1);
}
