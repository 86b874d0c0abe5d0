import type { APIContext } from "astro";
import { toMermaid } from "../../diagrams/to-mermaid.ts";
import type { Pathway } from "../../graph/review.types.ts";
import { review } from "../../review.ts";

export function getStaticPaths() {
  return review.pathways.map((pathway) => ({ params: { id: pathway.id }, props: { pathway } }));
}

/** The Mermaid source of a pathway. */
export function GET({ props }: APIContext<{ pathway: Pathway }>) {
  return new Response(toMermaid(props.pathway));
}
