import type { APIRoute } from "astro";
import { toTwin } from "../addresses/addresses.ts";
import { serializeJsonLd } from "../metadata/json-ld/json-ld.ts";
import { toPageDocument } from "../metadata/json-ld/site-nodes.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import { pageRecords } from "../site/page-records.ts";
import { review } from "../site/review.ts";
import { siteUrl } from "../addresses/site-url.ts";

/** Beside every page, what its head says of it in JSON-LD, as a file. */
export const getStaticPaths = () =>
  pageRecords.map((page) => ({
    params: { page: toTwin(page.address, "jsonld").slice(1, -".jsonld".length) },
    props: { page },
  }));

export const GET: APIRoute<{ page: (typeof pageRecords)[number] }> = ({ props }) =>
  new Response(serializeJsonLd(toPageDocument(props.page, review.article, siteUrl)), {
    headers: { "content-type": mediaTypes.jsonLd },
  });
