import { serializeJsonLd } from "../../metadata/json-ld/json-ld.ts";
import { toGraph } from "../../metadata/json-ld/site-nodes.ts";
import { mediaTypes } from "../../addresses/media-types.ts";
import { pageRecords } from "../../site/page-records.ts";
import { review } from "../../site/review.ts";
import { siteUrl } from "../../addresses/site-url.ts";

/** Everything that the site says in JSON-LD, as one graph. */
export const GET = (): Response =>
  new Response(serializeJsonLd(toGraph(review, pageRecords, siteUrl)), {
    headers: { "content-type": mediaTypes.jsonLd },
  });
