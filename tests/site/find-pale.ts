import type { Page } from "playwright-core";
import { findViolations, type Question } from "./find-violations.ts";
import { readLooks } from "./read-looks.ts";

/**
 * What axe finds wrong with the colors of a page. It is asked of what looks like nothing that it was asked of before: all but
 * few letters look like some of another page, and to find their background is most of axe's work.
 * @param known the looks that axe found no fault with, which are added to
 * @param within a selector: only what stands in such an element
 * @param beside what axe is asked at the same time, since it takes in where everything lies once for all that it is asked
 */
export async function findPale(
  page: Page,
  known: Set<string>,
  { within, beside }: { within?: string; beside?: Question } = {},
): Promise<string[]> {
  const looks = await readLooks(page, within);
  const colorsOf = [...looks.keys()].filter((at) => !known.has(looks[at] ?? ""));
  if (colorsOf.length === 0 && !beside) return [];
  const faults = await findViolations(page, { ...(beside ?? { rules: [] }), colorsOf });
  if (faults.length === 0) for (const look of looks) known.add(look);
  return faults;
}
