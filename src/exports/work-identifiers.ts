import { findVerifiedDoi } from "../citations/format-reference.ts";
import type { Reference } from "../graph/review.types.ts";

/** What a list of DOIs of works holds, in words for readers of data. */
export const doisHold = "Their DOIs, where a public record gives one; a work without one leaves no gap.";
/** What a list of PubMed ids of works holds. */
export const pmidsHold = "Their PubMed ids, where known; a work without one leaves no gap.";

/** The DOIs of works, where a public record gives one; one that was only derived stands with its work alone. */
export const doisOf = (references: readonly Reference[]): string[] =>
  references.flatMap(({ entry }) => findVerifiedDoi(entry) ?? []);

/** The PubMed ids of works, where known. */
export const pmidsOf = (references: readonly Reference[]): string[] =>
  references.flatMap(({ entry }) => entry.PMID ?? []);
