import type { APIRoute } from "astro";
import { mediaTypes } from "../../addresses/media-types.ts";
import { toBibtex } from "../../citations/to-bibtex.ts";
import type { Reference } from "../../graph/review.types.ts";
import { review } from "../../site/review.ts";

export const getStaticPaths = () =>
  review.references.map((reference) => ({ params: { number: String(reference.number) }, props: { reference } }));

/** One reference as BibTeX. */
export const GET: APIRoute<{ reference: Reference }> = ({ props }) =>
  new Response(toBibtex([props.reference], review.article), { headers: { "content-type": mediaTypes.bibtex } });
