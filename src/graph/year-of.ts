import type { ReferenceEntry } from "../schemas/reference.ts";

/** The year a work came out. */
export const yearOf = (entry: ReferenceEntry): number => entry.issued["date-parts"][0][0];
