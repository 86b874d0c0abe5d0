import type { APIRoute } from "astro";
import { mediaTypes } from "../../exports/media-types.ts";
import { toCslJson } from "../../exports/to-csl-json.ts";
import { toJson } from "../../exports/to-json.ts";
import type { Reference } from "../../graph/review.types.ts";
import { review } from "../../review.ts";

export const getStaticPaths = () =>
  review.references.map((reference) => ({ params: { number: String(reference.number) }, props: { reference } }));

/** One reference as CSL-JSON, which is a list even of one. */
export const GET: APIRoute<{ reference: Reference }> = ({ props }) =>
  new Response(toJson([toCslJson(props.reference, review.article)]), {
    headers: { "content-type": mediaTypes.cslJson },
  });
