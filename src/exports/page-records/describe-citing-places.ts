import { formatCount } from "../../format-count.ts";
import type { Reference } from "../../graph/review.types.ts";

/** Where a work is cited, in words: `2 sentences and row 3 of Table 1`. A sentence that cites it twice is one. */
export function describeCitingPlaces({ citations, findings }: Pick<Reference, "citations" | "findings">): string {
  const sentences = new Set(citations.map((citation) => citation.sentence)).size;
  const rows = findings.flatMap(({ printed }) => printed?.row ?? []);
  return [
    ...(sentences > 0 ? [formatCount(sentences, "sentence")] : []),
    ...(rows.length > 0 ? [`row ${rows.join(", ")} of Table 1`] : []),
  ].join(" and ");
}
