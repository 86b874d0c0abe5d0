// Pure: everything that answers questions, from what the site holds. Runs in the browser, in the build's own check and in
// tests.
import { answerQuery, type Answer } from "./answer.ts";
import type { Query } from "./query.ts";
import { newQueryReader, type Asking } from "./read-query.ts";
import { newSearchIndex, type SearchIndex } from "./search-index.ts";
import type { SearchRecord } from "./search-record.ts";
import { newTopicFinder, type SearchTopic, type TopicFinder } from "./search-topics.ts";

/** A search that is ready to be asked. */
export interface Search {
  topics: readonly SearchTopic[];
  index: SearchIndex;
  findTopics: TopicFinder;
  readQuery: (question: string, asking?: Asking) => Query;
  answer: (query: Query) => Answer;
}

/** Opens the search of records. */
export function openSearch(records: readonly SearchRecord[], topics: readonly SearchTopic[]): Search {
  const index = newSearchIndex(records, topics);
  return {
    topics,
    index,
    findTopics: newTopicFinder(topics),
    readQuery: newQueryReader(index, topics),
    answer: (query) => answerQuery(query, index),
  };
}
