import { siteUrl } from "../addresses/site-url.ts";
import { formatBrief } from "../metadata/format-brief.ts";
import { pageRecords } from "../site/page-records.ts";
import { review } from "../site/review.ts";

/** The site in brief for language models. */
export const GET = (): Response => new Response(formatBrief(review.article, pageRecords, siteUrl));
