import { uniqueByNumber } from "../graph/lookups.ts";
import type { Edge, Reference, Topic } from "../graph/review.types.ts";
import { relationKinds, relations, type RelationKind } from "../schemas/relation.ts";
import { markOf } from "../words/pathway-words.ts";

/** All edges that say the same of a topic and one neighbor. */
export interface Neighbor {
  topic: Topic;
  kind: RelationKind;
  /** What stands between the two: `raises`. */
  words: string;
  /** How the review supports it, where it is not simply stated. */
  mark?: string;
  edges: Edge[];
  /** Works that carry it, by number. */
  references: Reference[];
  /** Where it was seen. */
  seenIn: Topic[];
}

/** One step around a topic. */
export interface Neighborhood {
  /** What acts on it, and what is only named together with it. */
  before: Neighbor[];
  /** What it acts on. */
  behind: Neighbor[];
}

const orderOf = ({ kind }: Neighbor) => relationKinds.indexOf(kind);

/** Puts edges together that say the same, with the same support, of one neighbor. */
function toNeighbors(edges: readonly Edge[], neighborOf: (edge: Edge) => Topic): Neighbor[] {
  const groups = Map.groupBy(edges, (edge) => [neighborOf(edge).id, edge.relation, markOf(edge.basis) ?? ""].join(" "));
  return [...groups.values()]
    .flatMap((group): Neighbor[] => {
      const [first] = group;
      if (!first) return [];
      const mark = markOf(first.basis);
      return [
        {
          topic: neighborOf(first),
          ...relations[first.relation],
          ...(mark !== undefined && { mark }),
          edges: group,
          references: uniqueByNumber(group.flatMap(({ references }) => references)),
          seenIn: [...new Set(group.flatMap((edge) => edge.in))],
        },
      ];
    })
    .sort((a, b) => orderOf(a) - orderOf(b) || a.topic.name.localeCompare(b.topic.name, "en"));
}

/** What acts on a topic and what it acts on, in all diagrams: what raises first, then what lowers, passes on, is named. */
export function findNeighborhood(topic: Topic): Neighborhood {
  const edges = topic.pathways.flatMap((pathway) => pathway.edges);
  const isBeside = ({ relation }: Edge) => relations[relation].kind === "beside";
  const other = ({ from, to }: Edge) => (from.topic === topic ? to.topic : from.topic);
  const touches = ({ from, to }: Edge) => from.topic === topic || to.topic === topic;
  const isOwn = ({ from, to }: Edge) => from.topic === to.topic;
  return {
    before: toNeighbors(
      edges.filter((edge) => !isOwn(edge) && touches(edge) && (isBeside(edge) || edge.to.topic === topic)),
      other,
    ),
    behind: toNeighbors(
      edges.filter((edge) => !isOwn(edge) && !isBeside(edge) && edge.from.topic === topic),
      other,
    ),
  };
}

/** How many neighbors do what; one that does the same in several ways counts once. */
export function countKinds(neighbors: readonly Neighbor[]): Readonly<Record<RelationKind, number>> {
  const count = (kind: RelationKind) =>
    new Set(neighbors.filter((neighbor) => neighbor.kind === kind).map(({ topic }) => topic)).size;
  return { raises: count("raises"), lowers: count("lowers"), moves: count("moves"), beside: count("beside") };
}
