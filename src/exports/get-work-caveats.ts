import { reportedStatusOf } from "../graph/reported-status.ts";
import type { Reference } from "../graph/review.types.ts";

/** What whoever cites a work must know of it, in whole sentences; nothing for most. */
export function getWorkCaveats({ entry, notes }: Pick<Reference, "entry" | "notes">): string[] {
  const status = reportedStatusOf({ notes });
  return [
    ...(status === "retracted" ? ["This paper is reported retracted."] : []),
    ...(status === "corrected" ? ["A correction to this paper is reported."] : []),
    ...(entry.DOI && entry.custom.identifiers.status === "derived"
      ? ["The DOI was derived by the publisher’s rule, not looked up."]
      : []),
  ];
}
