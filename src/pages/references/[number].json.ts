import type { APIRoute } from "astro";
import { mediaTypes } from "../../addresses/media-types.ts";
import { toCslRecord } from "../../exports/to-csl-record.ts";
import { toJson } from "../../exports/data-file.ts";
import type { Reference } from "../../graph/review.types.ts";
import { review } from "../../site/review.ts";

export const getStaticPaths = () =>
  review.references.map((reference) => ({ params: { number: String(reference.number) }, props: { reference } }));

/** One reference as CSL-JSON, which is a list even of one. */
export const GET: APIRoute<{ reference: Reference }> = ({ props }) =>
  new Response(toJson([toCslRecord(props.reference, review.article)]), {
    headers: { "content-type": mediaTypes.cslJson },
  });
