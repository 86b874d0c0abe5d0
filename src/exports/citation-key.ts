import type { Article } from "../schemas/review.ts";

/**
 * The key under which a work stands in the BibTeX, RIS and CSL-JSON files: the article's own part of its DOI and the
 * number it gives the work: 10.7150/jca.25376 and 39 → `jca25376-r39`. Keys must not meet those of a writer's other files.
 */
export function toCitationKey({ doi }: Article, number: number): string {
  const own = doi.slice(doi.indexOf("/") + 1).toLowerCase();
  return `${own.replace(/[^a-z0-9]/g, "")}-r${number}`;
}
