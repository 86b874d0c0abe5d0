import type { Edge, Pathway, PathwayNode } from "../graph/review.types.ts";
import { relations, type RelationKind } from "../schemas/relation.ts";

/** Which way a diagram runs: from left to right, or from top to bottom where that would be too wide. */
export type Direction = "LR" | "TB";

/** Mermaid's line for each kind of relation: an arrow; a cross, which is nearest to a bar; an arrow that bears words; dots. */
const arrows: Record<RelationKind, string> = { raises: "-->", lowers: "--x", moves: "-->", beside: "-.-" };

/** What Mermaid calls a node. The prefix keeps names away from its own words, such as `end`. */
export const toMermaidId = (node: Pick<PathwayNode, "id">): string => `n_${node.id.replaceAll("-", "_")}`;

/** What Mermaid calls an edge: `e3`. */
export const toEdgeId = (edge: Pick<Edge, "number">): string => `e${edge.number}`;

/** The words of an edge that has them, for only arrowhead and bar speak for themselves. */
export const wordsOnEdge = (edge: Pick<Edge, "relation">): string | undefined =>
  relations[edge.relation].kind === "moves" ? relations[edge.relation].words : undefined;

/** What an edge is labeled with: its words, if any, and the numbers of its references. */
function toLabel(edge: Edge): string {
  const numbers = edge.references.map((reference) => reference.number).join(" ") || "uncited";
  const words = wordsOnEdge(edge);
  return words ? `${words}<br/>${numbers}` : numbers;
}

const toText = (node: PathwayNode): string => (node.detail ? `${node.label}<br/>${node.detail}` : node.label);

/** One node in Mermaid's own shape that comes nearest to ours. */
function toNode(node: PathwayNode): string {
  const [open, close] = {
    vesicle: ['((("', '")))'],
    cell: ['("', '")'],
    molecule: ['("', '")'],
    outcome: ['["', '"]'],
  }[node.shape] as [string, string];
  return `${toMermaidId(node)}${open}${toText(node)}${close}:::${node.shape}`;
}

/**
 * The Mermaid source of a pathway (https://mermaid.js.org/syntax/flowchart.html). Labels need no escaping: the schema
 * refuses every sign that could end one.
 */
export function toMermaid(pathway: Pathway, direction: Direction = "LR"): string {
  const isWithin = (cell: PathwayNode) => (node: PathwayNode) => node.within === cell;
  const nodes = pathway.nodes
    .filter((node) => !node.within)
    .flatMap((node) => {
      const held = pathway.nodes.filter(isWithin(node));
      if (held.length === 0) return [`  ${toNode(node)}`];
      return [
        `  subgraph ${toMermaidId(node)}["${toText(node)}"]`,
        ...held.map((inner) => `    ${toNode(inner)}`),
        "  end",
      ];
    });
  const edges = pathway.edges.map((edge) => {
    const arrow = arrows[relations[edge.relation].kind];
    const from = toMermaidId(edge.from);
    const to = toMermaidId(edge.to);
    return `  ${from} ${toEdgeId(edge)}@${arrow}|"${toLabel(edge)}"| ${to}`;
  });
  return [`flowchart ${direction}`, ...nodes, ...edges, ""].join("\n");
}
