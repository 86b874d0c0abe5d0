import { serializeJsonLd } from "../../exports/json-ld/serialize-json-ld.ts";
import { toGraph } from "../../exports/json-ld/to-graph.ts";
import { mediaTypes } from "../../exports/media-types.ts";
import { pageRecords } from "../../page-records.ts";
import { review } from "../../review.ts";
import { siteUrl } from "../../site-url.ts";

/** Everything that the site says in JSON-LD, as one graph. */
export const GET = (): Response =>
  new Response(serializeJsonLd(toGraph(review, pageRecords, siteUrl)), {
    headers: { "content-type": mediaTypes.jsonLd },
  });
