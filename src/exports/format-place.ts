import type { ReferenceEntry } from "../schemas/reference.ts";

/** The year a work came out. */
export const yearOf = (entry: ReferenceEntry): number => entry.issued["date-parts"][0][0];

/** What follows the title in print: `Cancer Lett. 2012;315:28-37`; incomplete entries stay as the article has them. */
export function formatPlace(entry: ReferenceEntry): string {
  const { incomplete } = entry.custom;
  const rest = incomplete ? incomplete.printed : `${yearOf(entry)};${entry.volume}:${entry.page}`;
  return `${entry["container-title"]}. ${rest}`;
}
