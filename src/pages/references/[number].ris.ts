import type { APIRoute } from "astro";
import { mediaTypes } from "../../addresses/media-types.ts";
import { toRis } from "../../citations/to-ris.ts";
import type { Reference } from "../../graph/review.types.ts";
import { review } from "../../site/review.ts";

export const getStaticPaths = () =>
  review.references.map((reference) => ({ params: { number: String(reference.number) }, props: { reference } }));

/** One reference as RIS. */
export const GET: APIRoute<{ reference: Reference }> = ({ props }) =>
  new Response(toRis([props.reference], review.article), { headers: { "content-type": mediaTypes.ris } });
