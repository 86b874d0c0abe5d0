import { reduce } from "../words/normalize-words.ts";
import type { NetworkTopic } from "./network.ts";

/** What a reader's words name: one topic, or none, with those whose names come near. */
export type Named = { topic: NetworkTopic; near?: never } | { topic?: never; near: NetworkTopic[] };

/** How many pairs of neighboring letters two words share, of all that they have: 1 for the same word, 0 for none. */
function likeness(a: string, b: string): number {
  const pairs = (word: string) => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  const [first, second] = [pairs(a), pairs(b)];
  if (first.length + second.length === 0) return 0;
  return (2 * first.filter((pair) => second.includes(pair)).length) / (first.length + second.length);
}

/** Finds the topic that a reader names, by its id or in any spelling; a plural `s` makes no difference. */
export function findTopic(words: string, topics: readonly NetworkTopic[]): Named {
  const asked = reduce(words);
  const singular = asked.replace(/s$/, "");
  const forms = (topic: NetworkTopic) => [topic.id, ...topic.spellings].map(reduce);
  const topic =
    topics.find(({ id }) => id === words) ??
    topics.find((candidate) => forms(candidate).includes(asked)) ??
    topics.find((candidate) => forms(candidate).some((form) => form.replace(/s$/, "") === singular));
  if (topic && asked !== "") return { topic };
  const near = topics
    .filter(({ shape }) => shape !== undefined)
    .map((candidate) => ({ candidate, score: Math.max(...forms(candidate).map((form) => likeness(form, asked))) }))
    .filter(({ score }) => score > 0.6)
    .sort((a, b) => b.score - a.score);
  return { near: near.slice(0, 5).map(({ candidate }) => candidate) };
}
