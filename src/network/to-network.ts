import { workOf } from "../evidence/works.ts";
import type { Reference, Review, Topic } from "../graph/review.types.ts";
import { spellingsOf } from "../graph/spellings.ts";
import { relations, signOf } from "../schemas/relation.ts";
import { markOf } from "../words/pathway-words.ts";
import { joinNamesInSentence } from "../words/phrases.ts";
import type { Network } from "./network.ts";

/**
 * Whether a chain may change at a topic from one diagram to another. Not at a general name, which means one thing here and
 * another there; not at an outcome or a vesicle source, which every study has.
 */
export const mayJoin = ({ kind, narrower, general }: Pick<Topic, "kind" | "narrower" | "general">): boolean =>
  kind !== "process" && kind !== "source" && narrower.length === 0 && !general;

/**
 * Joins all edges of all pathways by topic. Every topic of the review is in it, drawn or not, so that each can be named.
 * @param toPaper gives a reference in full, as paper has it
 */
export function toNetwork(
  { topics, pathways }: Pick<Review, "topics" | "pathways">,
  toPaper: (reference: Reference) => string,
): Network {
  const placeOf = new Map(topics.map((topic, index) => [topic, index]));
  const place = (topic: Topic): number => {
    const found = placeOf.get(topic);
    if (found === undefined) throw new Error(`the topic ${topic.id} is in no list`);
    return found;
  };
  const shapes = new Map(pathways.flatMap(({ nodes }) => nodes.map(({ topic, shape }) => [topic, shape] as const)));
  return {
    topics: topics.map((topic) => {
      const shape = shapes.get(topic);
      return {
        id: topic.id,
        name: topic.name,
        inSentence: joinNamesInSentence([topic]),
        ...(shape && { shape }),
        spellings: spellingsOf(topic),
        ...(topic.broader && { broader: place(topic.broader) }),
        canJoin: mayJoin(topic),
      };
    }),
    pathways: pathways.map(({ id, title }) => ({ id, title })),
    edges: pathways.flatMap((pathway, index) =>
      pathway.edges.map((edge) => {
        const mark = markOf(edge.basis);
        const sign = signOf(edge.relation);
        const { kind, words } = relations[edge.relation];
        return {
          pathway: index,
          number: edge.number,
          from: place(edge.from.topic),
          to: place(edge.to.topic),
          kind,
          words,
          ...(sign !== undefined && { sign }),
          ...(edge.relation === "loaded-into" && { isLoading: true }),
          references: edge.references.map(({ number }) => number),
          works: [...new Set(edge.references.map(workOf))],
          ...(mark !== undefined && { mark }),
          seenIn: edge.in.map((topic) => joinNamesInSentence([topic])),
        };
      }),
    ),
    references: Object.fromEntries(
      pathways
        .flatMap(({ edges }) => edges.flatMap(({ references }) => references))
        .map((reference) => [reference.number, toPaper(reference)]),
    ),
  };
}
