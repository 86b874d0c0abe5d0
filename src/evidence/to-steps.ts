import type { Edge, Pathway, PathwayNode } from "../graph/review.types.ts";

/** One edge as a step from the node above it. */
export interface Step {
  edge: Edge;
  /** Whether it is the only step of its node and leads to the very next one. */
  isStraight: boolean;
  /** Whether further steps start at its end, in a place below. */
  goesOn: boolean;
  /** Whether it starts within a cell and ends outside of it. */
  leaves: boolean;
  /** The cell that it enters: where its end is, and its start is not. */
  enters?: PathwayNode;
}

/** A node with the steps that start at it. */
interface Stop {
  node: PathwayNode;
  steps: Step[];
}

/** Stops that stand together: those within one cell, or a single one that no cell holds. */
export interface Block {
  cell?: PathwayNode;
  stops: Stop[];
}

/** How many edges lie on the longest way to each node; an edge that would close a circle does not count. */
function rankNodes({ nodes, edges }: Pathway): Map<PathwayNode, number> {
  const ranks = new Map<PathwayNode, number>();
  const visit = (node: PathwayNode, path: ReadonlySet<PathwayNode>): number => {
    const known = ranks.get(node);
    if (known !== undefined) return known;
    const arriving = edges.filter(({ from, to }) => to === node && from !== node && !path.has(from));
    const onPath = new Set([...path, node]);
    const rank = Math.max(0, ...arriving.map(({ from }) => visit(from, onPath) + 1));
    ranks.set(node, rank);
    return rank;
  };
  for (const node of nodes) visit(node, new Set());
  return ranks;
}

/**
 * A pathway to be read from top to bottom: nodes by the longest way that leads to them, those of one cell together. Every
 * edge is a step of the node where it starts; a node without an edge is a stop without steps.
 */
export function toSteps(pathway: Pathway): Block[] {
  const { nodes, edges } = pathway;
  const ranks = rankNodes(pathway);
  const rankOf = (node: PathwayNode) => ranks.get(node) ?? 0;
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const holders = new Set(nodes.flatMap(({ within }) => within ?? []));
  const starts = new Set(edges.map(({ from }) => from));
  const stopNodes = nodes
    .filter((node) => starts.has(node) || (!touched.has(node) && !holders.has(node)))
    .sort((a, b) => rankOf(a) - rankOf(b));
  const cellOf = (node: PathwayNode) => (holders.has(node) ? node : node.within);
  const blocks: { cell?: PathwayNode; nodes: PathwayNode[] }[] = [];
  for (const node of stopNodes) {
    const cell = cellOf(node);
    const block = cell && blocks.find((other) => other.cell === cell);
    if (block) block.nodes.push(node);
    else blocks.push({ ...(cell && { cell }), nodes: [node] });
  }
  const order = blocks.flatMap((block) => block.nodes);
  return blocks.map(({ cell, nodes: held }) => ({
    ...(cell && { cell }),
    stops: held.map((node): Stop => {
      const leaving = edges.filter(({ from }) => from === node);
      const next = order[order.indexOf(node) + 1];
      return {
        node,
        steps: leaving.map((edge): Step => {
          const { to } = edge;
          const entered = cellOf(to);
          const leaves = cellOf(node) !== undefined && entered !== cellOf(node);
          return {
            edge,
            isStraight: leaving.length === 1 && to === next && !leaves,
            goesOn: starts.has(to),
            leaves,
            ...(entered && entered !== cellOf(node) && entered !== to && { enters: entered }),
          };
        }),
      };
    }),
  }));
}
