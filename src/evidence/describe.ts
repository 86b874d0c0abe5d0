import type { Finding } from "../graph/review.types.ts";
import { formatCount, groupNumbers } from "../words/phrases.ts";
import type { Sides } from "./evidence.ts";

/** What is reported on a matter, in words: `2 works promote, 1 work suppresses`; uncited findings are named apart. */
export function describeSides(sides: Sides): string {
  const { works } = sides;
  const uncited = sides.findings.filter((finding) => finding.references.length === 0).length;
  const parts = [
    ...(works.promoting.length > 0 ? [formatCount(works.promoting.length, "work promotes", "works promote")] : []),
    ...(works.suppressing.length > 0
      ? [formatCount(works.suppressing.length, "work suppresses", "works suppress")]
      : []),
    ...(works.neither.length > 0
      ? [formatCount(works.neither.length, "work reports neither", "works report neither")]
      : []),
    ...(uncited > 0 ? [formatCount(uncited, "statement is uncited", "statements are uncited")] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "not studied in this review";
}

/** Where a finding stands, in words: `Table 1, row 3`, or the title of its section. */
export const namePlace = ({ printed, section }: Pick<Finding, "printed" | "section">): string =>
  printed ? `Table 1, row ${printed.row}` : section.title;

/**
 * The label on the vesicle of a finding: the numbers of its references as a marker prints them (`39`, `63, 64`, `76–79`),
 * or `?` when the article cites nothing for it.
 */
export function labelFinding({ references }: Pick<Finding, "references">): string {
  const spans = groupNumbers(references.map((reference) => reference.number));
  return spans.map((span) => (span.length > 1 ? `${span[0]}–${span.at(-1)}` : String(span[0]))).join(", ") || "?";
}
