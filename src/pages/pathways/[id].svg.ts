import type { APIContext } from "astro";
import type { Pathway } from "../../graph/review.types.ts";
import { renderPathwayFile } from "../../pathway-drawings.ts";
import { review } from "../../review.ts";

export function getStaticPaths() {
  return review.pathways.map((pathway) => ({ params: { id: pathway.id }, props: { pathway } }));
}

/** The picture of a pathway as a file of its own. */
export async function GET({ props, site }: APIContext<{ pathway: Pathway }>) {
  return new Response(await renderPathwayFile(props.pathway, site as URL));
}
