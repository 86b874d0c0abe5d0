import { edgeBasisNames } from "../words/pathway-words.ts";
import type { Edge } from "./review.types.ts";
import { relations } from "../schemas/relation.ts";

/** What an edge says: `miR-100 lowers VEGF`. */
export const sayEdge = ({ from, relation, to }: Pick<Edge, "from" | "relation" | "to">): string =>
  `${from.label} ${relations[relation].words} ${to.label}`;

/** The same with how the review supports it and by which works, to be read out: `…: stated, reference 45`. */
export function nameEdge(edge: Edge): string {
  const numbers = edge.references.map(({ number }) => number);
  const works = numbers.length === 0 ? "" : `, reference${numbers.length === 1 ? "" : "s"} ${numbers.join(", ")}`;
  return `${sayEdge(edge)}: ${edgeBasisNames[edge.basis]}${works}`;
}
