import { findVerifiedDoi } from "../citations/format-reference.ts";
import type { Reference } from "../graph/review.types.ts";

/** The DOIs of works, where a public record gives one; one that was only derived stands with its work alone. */
export const doisOf = (references: readonly Reference[]): string[] =>
  references.flatMap(({ entry }) => findVerifiedDoi(entry) ?? []);

/** The PubMed ids of works, where known. */
export const pmidsOf = (references: readonly Reference[]): string[] =>
  references.flatMap(({ entry }) => entry.PMID ?? []);
