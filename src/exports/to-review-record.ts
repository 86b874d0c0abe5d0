import { addresses } from "../addresses.ts";
import type { Review } from "../graph/review.types.ts";
import { toProvenance } from "./provenance.ts";
import { toSectionFields } from "./to-section-record.ts";
import type { ReviewRecord } from "./schemas/review-record.ts";

/** The whole review as published: review.json, and the twin of the page of the whole review. */
export function toReviewRecord({ article, sections, abbreviations }: Review): ReviewRecord {
  const { referenceCount: _count, table: _table, recordsLookedUp, content: _content, ...printed } = article;
  return {
    address: addresses.review,
    ...toProvenance(article),
    recordsLookedUp,
    article: printed,
    sections: sections.map(toSectionFields),
    abbreviations: abbreviations.map(({ id, expansion, forms }) => ({ abbreviation: id, expansion, forms })),
  };
}
