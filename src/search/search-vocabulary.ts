import { spellingsOf } from "../graph/spellings.ts";
import type { Review } from "../graph/review.types.ts";
import { normalizeWords } from "./normalize-words.ts";
import type { SearchRecord } from "./search-record.ts";
import { newTopicFinder, reduce, type SearchTopic } from "./search-topics.ts";
import { numberTokenOf } from "./to-search-records.ts";
import { toTopicToken, toWordToken } from "./tokens.ts";

/** What the browser must know before it can ask: the topics with their spellings, and every word there is. */
export interface Vocabulary {
  topics: SearchTopic[];
  words: string[];
  /** How many references there are, so that a number beyond is not taken for one. */
  references: number;
}

/** A topic and all that is broader, so that a search for glioma finds glioblastoma. */
const withBroader = (review: Review): ReadonlyMap<string, string[]> =>
  new Map(
    review.topics.map((topic) => {
      const ids: string[] = [];
      for (let current: typeof topic | undefined = topic; current; current = current.broader) ids.push(current.id);
      return [topic.id, ids];
    }),
  );

/** A record with the tokens under which the index holds it, strong words repeated so that they weigh more. */
export interface IndexedRecord {
  record: SearchRecord;
  tokens: string[];
}

/** Turns records into what is indexed, and into the words and spellings that the browser checks a question against. */
export function toIndex(
  review: Review,
  records: readonly SearchRecord[],
): { indexed: IndexedRecord[]; vocabulary: Vocabulary } {
  // Spellings that differ in hyphens, spaces or capitals only are one to a search; the browser gets each once.
  const distinct = (spellings: readonly string[]) => [
    ...new Map(spellings.map((spelling) => [reduce(spelling), spelling])).values(),
  ];
  const topics = review.topics.map((topic): SearchTopic => ({
    id: topic.id,
    name: topic.name,
    spellings: distinct(spellingsOf(topic)),
  }));
  const findTopics = newTopicFinder(topics);
  const broader = withBroader(review);
  const words = new Set<string>();
  const indexed = records.map((record): IndexedRecord => {
    const visible = `${record.title}. ${record.place}. ${record.text}`;
    const own = normalizeWords(`${visible}. ${record.hidden}`);
    const strong = normalizeWords(record.strong);
    for (const word of [...own, ...strong]) words.add(word);
    const mentioned = [
      ...findTopics(visible, "every").map((match) => match.topic.id),
      ...(record.kind === "topic" ? findTopics(record.hidden, "every").map((match) => match.topic.id) : []),
      ...findTopics(record.strong, "every").flatMap((match) => [match.topic.id, match.topic.id]),
      ...record.topics,
    ];
    // What is narrower counts once, however often it occurs, and so never outweighs the thing itself.
    const implied = new Set(mentioned.flatMap((id) => (broader.get(id) ?? []).slice(1)));
    const topicTokens = [...mentioned, ...implied].map(toTopicToken);
    const tokens = [
      ...[...own, ...strong, ...strong, ...strong].map(toWordToken),
      ...topicTokens,
      ...numberTokenOf(record),
    ];
    return { record, tokens };
  });
  return { indexed, vocabulary: { topics, words: [...words].sort(), references: review.references.length } };
}
