import { addresses, toFragment } from "../addresses/addresses.ts";
import { cutList, type PagedList } from "../addresses/list-pages.ts";
import type { Finding, Section } from "./review.types.ts";

/** A row counts as so many entries of other lists: it is long, and the text of its section is on the same page. */
const entriesOfRow = 4;

/**
 * Cuts the rows of Table 1 into pages, of which the section that prints it shows the first, and tells each finding of the
 * table where its row stands.
 * @param mostInList how many entries a list may have on one page
 */
export function linkTable({ id }: Section, findings: readonly Finding[], mostInList: number): PagedList<Finding> {
  const printed = findings.filter((finding) => finding.printed !== undefined);
  const rows = cutList(addresses.section(id), printed, Math.max(2, Math.floor(mostInList / entriesOfRow)));
  for (const { address, entries } of rows.pages) {
    for (const finding of entries) {
      if (finding.printed) finding.rowAddress = toFragment(address, `row-${finding.printed.row}`);
    }
  }
  return rows;
}
