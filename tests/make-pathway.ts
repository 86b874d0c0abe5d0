import type { Edge, Pathway, PathwayNode, Reference } from "../src/graph/review.types.ts";
import type { NodeShape } from "../src/schemas/pathway.ts";
import type { RelationName } from "../src/schemas/relation.ts";
import { linkMinimal } from "./link-prose.ts";

/** A node of a test; its topic has the same id. */
export interface NodeFields {
  id: string;
  shape?: NodeShape;
  label?: string;
  detail?: string;
  /** Id of the cell that holds it. */
  within?: string;
}

/** An edge of a test; its works are given by their numbers. */
export interface EdgeFields {
  from: string;
  to: string;
  relation?: RelationName;
  references?: number[];
}

/** A linked pathway that no schema has seen, so that it can hold what content may not. */
export function makePathway(nodes: NodeFields[], edges: EdgeFields[], title = "A pathway of a test"): Pathway {
  const [minimal] = linkMinimal().pathways;
  const [anyEdge] = minimal?.edges ?? [];
  const [anyReference] = minimal?.references ?? [];
  const topic = minimal?.nodes[0]?.topic;
  if (!minimal || !anyEdge || !anyReference || !topic) throw new Error("the smallest review has no pathway");
  const pathway: Pathway = { ...minimal, id: "made", title, nodes: [], edges: [] };
  const nodeById = new Map<string, PathwayNode>();
  for (const { id, shape = "molecule", label = id, detail, within } of nodes) {
    const holder = within === undefined ? undefined : nodeById.get(within);
    nodeById.set(id, {
      id,
      shape,
      label,
      topic: { ...topic, id, name: label },
      ...(detail !== undefined && { detail }),
      ...(holder && { within: holder }),
    });
  }
  const get = (id: string): PathwayNode => {
    const node = nodeById.get(id);
    if (!node) throw new Error(`there is no node ${id}`);
    return node;
  };
  pathway.nodes = [...nodeById.values()];
  pathway.edges = edges.map(({ from, to, relation = "promotes", references = [1] }, index): Edge => ({
    ...anyEdge,
    pathway,
    number: index + 1,
    from: get(from),
    to: get(to),
    relation,
    references: references.map((number): Reference => ({ ...anyReference, number })),
    basis: references.length > 0 ? "stated" : "uncited",
  }));
  return pathway;
}
