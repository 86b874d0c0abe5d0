import { groupNumbers } from "./group-numbers.ts";
import type { Finding } from "./review.types.ts";

/**
 * The label on the vesicle of a finding: the numbers of its references as a marker prints them (`39`, `63, 64`, `76–79`),
 * or `?` when the article cites nothing for it.
 */
export function labelFinding({ references }: Pick<Finding, "references">): string {
  const spans = groupNumbers(references.map((reference) => reference.number));
  return spans.map((span) => (span.length > 1 ? `${span[0]}–${span.at(-1)}` : String(span[0]))).join(", ") || "?";
}
