import { formatCount } from "../format-count.ts";
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
