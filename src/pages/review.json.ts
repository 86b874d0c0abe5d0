import { mediaTypes } from "../exports/media-types.ts";
import { toJson } from "../exports/to-json.ts";
import { toReviewRecord } from "../exports/to-review-record.ts";
import { review } from "../review.ts";

/** The whole review as data: the twin of its page. */
export const GET = (): Response =>
  new Response(toJson(toReviewRecord(review)), { headers: { "content-type": mediaTypes.json } });
