import type { ReferenceEntry } from "../schemas/reference.ts";

/** The DOI of a work if a public record gives it; one that was only derived identifies nothing for certain. */
export const findVerifiedDoi = ({ DOI, custom }: ReferenceEntry): string | undefined =>
  custom.identifiers.status === "found" ? DOI : undefined;
