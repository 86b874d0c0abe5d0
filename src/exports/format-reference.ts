import type { ReferenceEntry } from "../schemas/reference.ts";
import { formatAuthors } from "./format-authors.ts";
import { formatPlace } from "./format-place.ts";

/**
 * A whole reference as the article prints it, without its number:
 * `Zhu W, Huang L, … Yan Y. et al. Exosomes derived from … in vivo. Cancer Lett. 2012;315:28-37`
 */
export function formatReference(entry: ReferenceEntry): string {
  const authors = formatAuthors(entry).replace(/, et al$/, ". et al");
  return `${authors}. ${entry.title}. ${formatPlace(entry)}`;
}
