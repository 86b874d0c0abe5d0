import { formatCount } from "../../format-count.ts";
import { firstCitationsOf } from "../../graph/first-citations.ts";
import type { Reference } from "../../graph/review.types.ts";

/** Where a work is cited, in words: `2 sentences and row 3 of Table 1`. A sentence that cites it twice is one. */
export function describeCitingPlaces({ citations, findings }: Pick<Reference, "citations" | "findings">): string {
  const sentences = firstCitationsOf({ citations }).length;
  const rows = findings.flatMap(({ printed }) => printed?.row ?? []);
  return [
    ...(sentences > 0 ? [formatCount(sentences, "sentence")] : []),
    ...(rows.length > 0 ? [`row ${rows.join(", ")} of Table 1`] : []),
  ].join(" and ");
}
