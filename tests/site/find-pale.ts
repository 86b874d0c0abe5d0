import type { Page } from "playwright-core";
import { findViolations } from "./find-violations.ts";
import { readLooks } from "./read-looks.ts";

/** Of axe's rules, those that look at colors. */
export const colorRules = ["color-contrast", "link-in-text-block"] as const;

/**
 * What axe finds wrong with the colors of a page. It is asked of what looks like nothing that it was asked of before: all but
 * few letters look like some of another page, and to find their background is most of axe's work.
 * @param known the looks that axe found no fault with, which are added to
 */
export async function findPale(page: Page, known: Set<string>, within?: string): Promise<string[]> {
  const looks = await readLooks(page, within);
  const of = [...looks.keys()].filter((at) => !known.has(looks[at] ?? ""));
  if (of.length === 0) return [];
  const faults = await findViolations(page, { rules: colorRules, of });
  if (faults.length === 0) for (const look of looks) known.add(look);
  return faults;
}
