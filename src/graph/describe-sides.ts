import type { Sides } from "./evidence.ts";

const count = (amount: number, verb: string, verbs: string) =>
  `${amount} ${amount === 1 ? `work ${verb}` : `works ${verbs}`}`;

/** What is reported on a matter, in words: `2 works promote, 1 work suppresses`; uncited findings are named apart. */
export function describeSides(sides: Sides): string {
  const { works } = sides;
  const uncited = sides.findings.filter((finding) => finding.references.length === 0).length;
  const parts = [
    ...(works.promoting.length > 0 ? [count(works.promoting.length, "promotes", "promote")] : []),
    ...(works.suppressing.length > 0 ? [count(works.suppressing.length, "suppresses", "suppress")] : []),
    ...(works.neither.length > 0 ? [count(works.neither.length, "reports neither", "report neither")] : []),
    ...(uncited > 0 ? [`${uncited} ${uncited === 1 ? "statement is" : "statements are"} uncited`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "not studied in this review";
}
