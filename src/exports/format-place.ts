import { yearOf } from "../graph/year-of.ts";
import type { ReferenceEntry } from "../schemas/reference.ts";

/** Pages as readers have them, with a dash: `28-37` → `28–37` */
export const formatPages = (pages: string): string => pages.replace("-", "–");

/** What follows the title in print: `Cancer Lett. 2012;315:28-37`; incomplete entries stay as the article has them. */
export function formatPlace(entry: ReferenceEntry): string {
  const { incomplete } = entry.custom;
  const rest = incomplete ? incomplete.printed : `${yearOf(entry)};${entry.volume}:${entry.page}`;
  return `${entry["container-title"]}. ${rest}`;
}
