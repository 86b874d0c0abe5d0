import type { APIRoute } from "astro";
import { toTwin } from "../addresses.ts";
import { serializeJsonLd } from "../exports/json-ld/serialize-json-ld.ts";
import { toPageDocument } from "../exports/json-ld/to-page-node.ts";
import { mediaTypes } from "../exports/media-types.ts";
import { pageRecords } from "../page-records.ts";
import { review } from "../review.ts";
import { siteUrl } from "../site-url.ts";

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
