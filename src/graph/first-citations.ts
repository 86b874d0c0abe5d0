import type { Citation, Reference } from "./review.types.ts";

/** One citation for each sentence that cites a work, the first: a sentence that cites it twice is one place of the text. */
export const firstCitationsOf = ({ citations }: Pick<Reference, "citations">): Citation[] =>
  citations.filter(({ sentence }, index) => citations.findIndex((other) => other.sentence === sentence) === index);
