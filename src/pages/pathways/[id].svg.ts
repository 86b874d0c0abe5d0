import type { APIRoute } from "astro";
import { mediaTypes } from "../../addresses/media-types.ts";
import type { Pathway } from "../../graph/review.types.ts";
import { renderPathwayFile } from "../../site/pathway-drawings.ts";
import { review } from "../../site/review.ts";

export const getStaticPaths = () =>
  review.pathways.map((pathway) => ({ params: { id: pathway.id }, props: { pathway } }));

/** The picture of a pathway as a file of its own. */
export const GET: APIRoute<{ pathway: Pathway }> = async ({ props }) =>
  new Response(await renderPathwayFile(props.pathway), { headers: { "content-type": mediaTypes.svg } });
