import { uniqueByNumber } from "../graph/lookups.ts";
import type { Edge, Reference, Topic } from "../graph/review.types.ts";
import { relationKinds, relations, type RelationKind } from "../schemas/relation.ts";
import { markOf } from "../words/pathway-words.ts";
import { formatCount } from "../words/phrases.ts";
import { compareTexts } from "../words/compare-texts.ts";

/** All edges that say the same of a topic and one neighbor. */
export interface Neighbor {
  topic: Topic;
  kind: RelationKind;
  /** What stands between the two: `raises`. */
  words: string;
  /** The same of several: `raise`. */
  many: string;
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
  /** What leads to it, and what is only named together with it. */
  before: Neighbor[];
  /** What it leads to. */
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
    .sort((a, b) => orderOf(a) - orderOf(b) || compareTexts(a.topic.name, b.topic.name));
}

/** What leads to a topic and what it leads to, in all diagrams: what raises first, then what lowers, passes on, is named. */
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

/** How many topics are at the other end of these; one that is there in several ways counts once. */
const countTopics = (neighbors: readonly Neighbor[]) => new Set(neighbors.map(({ topic }) => topic)).size;

/**
 * How many neighbors do what, in parts of a sentence: `2 raise it`, `1 carries it`, `it acts on 3 without a direction`. What
 * carries a thing or brings it does not act on it, so each such relation is told in words of its own.
 */
export function describeNeighborhood({
  before,
  behind,
}: Readonly<Record<keyof Neighborhood, readonly Neighbor[]>>): string[] {
  const byWords = (neighbors: readonly Neighbor[]) => [...Map.groupBy(neighbors, ({ words }) => words)];
  const end = (words: string) => (words === relations["acts-on"].words ? " without a direction" : "");
  const tellBefore: Readonly<Record<RelationKind, (neighbors: readonly Neighbor[]) => string[]>> = {
    raises: (raising) => [`${formatCount(countTopics(raising), "raises", "raise")} it`],
    lowers: (lowering) => [`${formatCount(countTopics(lowering), "lowers", "lower")} it`],
    moves: (moving) =>
      byWords(moving).map(
        ([words, group]) => `${formatCount(countTopics(group), words, group[0]?.many)} it${end(words)}`,
      ),
    beside: (beside) => [`${formatCount(countTopics(beside), "is", "are")} named together with it`],
  };
  const tellBehind: typeof tellBefore = {
    raises: (raised) => [`it raises ${countTopics(raised)}`],
    lowers: (lowered) => [`it lowers ${countTopics(lowered)}`],
    moves: (moved) => byWords(moved).map(([words, group]) => `it ${words} ${countTopics(group)}${end(words)}`),
    beside: () => [], // has no direction, so all of it stands before
  };
  const tell = (neighbors: readonly Neighbor[], told: typeof tellBefore) =>
    relationKinds.flatMap((kind) => {
      const found = neighbors.filter((one) => one.kind === kind);
      return found.length > 0 ? told[kind](found) : [];
    });
  return [...tell(before, tellBefore), ...tell(behind, tellBehind)];
}
