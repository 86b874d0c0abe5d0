import { edgeBasisNames } from "../words/pathway-words.ts";
import type { Edge, Pathway, PathwayNode } from "./review.types.ts";
import { relations } from "../schemas/relation.ts";

/** Whether another node of the diagram has the same label, so that only its detail tells it apart. */
export const isNamedAlike = (node: PathwayNode, { nodes }: Pick<Pathway, "nodes">): boolean =>
  nodes.some((other) => other !== node && other.label === node.label);

/** A node by its label, and where another has the same by its detail or by the cell that holds it: `MSC (vesicle)`. */
function nameNode(node: PathwayNode, pathway: Pick<Pathway, "nodes">): string {
  const apart = node.detail ?? node.within?.detail ?? node.within?.label;
  return apart && isNamedAlike(node, pathway) ? `${node.label} (${apart})` : node.label;
}

/** What an edge says: `miR-100 lowers VEGF`. */
const sayEdge = ({ from, relation, to, pathway }: Edge): string =>
  `${nameNode(from, pathway)} ${relations[relation].words} ${nameNode(to, pathway)}`;

/** The same with how the review supports it and by which works, to be read out: `…: stated, reference 45`. */
export function nameEdge(edge: Edge): string {
  const numbers = edge.references.map(({ number }) => number);
  const works = numbers.length === 0 ? "" : `, reference${numbers.length === 1 ? "" : "s"} ${numbers.join(", ")}`;
  return `${sayEdge(edge)}: ${edgeBasisNames[edge.basis]}${works}`;
}
