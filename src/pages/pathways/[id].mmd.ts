import type { APIRoute } from "astro";
import { toMermaid } from "../../diagrams/to-mermaid.ts";
import { mediaTypes } from "../../addresses/media-types.ts";
import type { Pathway } from "../../graph/review.types.ts";
import { review } from "../../site/review.ts";

export const getStaticPaths = () =>
  review.pathways.map((pathway) => ({ params: { id: pathway.id }, props: { pathway } }));

/** The Mermaid source of a pathway. */
export const GET: APIRoute<{ pathway: Pathway }> = ({ props }) =>
  new Response(toMermaid(props.pathway), { headers: { "content-type": mediaTypes.text } });
