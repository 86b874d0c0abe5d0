/** An edge of a drawing. */
export interface Link {
  /** Number of the edge. */
  id: string;
  /** Id of the node where it starts. */
  from: string;
  /** Id of the node where it ends. */
  to: string;
  /** Whether one thing acts on the other; what is only named together is no way. */
  isWay: boolean;
}

/** What lies before and behind a node, the nearest first, and the edges that lead there. */
export interface Reach {
  up: string[];
  down: string[];
  edges: string[];
}

/** Follows the edges from a node in both directions, each as far as it leads. */
export function findReach(node: string, links: readonly Link[]): Reach {
  const ways = links.filter(({ isWay }) => isWay);
  const edges = new Set<string>();
  const follow = (start: "from" | "to", end: "from" | "to"): string[] => {
    const reached = [node];
    for (const at of reached) {
      for (const link of ways.filter((other) => other[start] === at)) {
        edges.add(link.id);
        if (!reached.includes(link[end])) reached.push(link[end]);
      }
    }
    return reached.slice(1);
  };
  return { down: follow("from", "to"), up: follow("to", "from"), edges: [...edges] };
}
