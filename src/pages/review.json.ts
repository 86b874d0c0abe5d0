import { mediaTypes } from "../addresses/media-types.ts";
import { toJson } from "../exports/data-file.ts";
import { toReviewRecord } from "../exports/to-review-record.ts";
import { review } from "../site/review.ts";

/** The whole review as data: the twin of its page. */
export const GET = (): Response =>
  new Response(toJson(toReviewRecord(review)), { headers: { "content-type": mediaTypes.json } });
