// Pure but for the loading it is given: everything that answers questions, from what the site holds. Runs in the browser, in
// the build's own check and in tests.
import { answerQuery, type Answer } from "./answer.ts";
import { newParts, type LoadPart, type Parts } from "./parts.ts";
import type { Query } from "./query.ts";
import { newQueryReader, type Asking } from "./read-query.ts";
import type { StartFile } from "./search-files.ts";
import { openIndex, type SearchIndex } from "./search-index.ts";
import { newTopicFinder } from "./search-topics.ts";

/** A search that is ready to be asked. What it tells counts within `complete` only, where every part it takes is there. */
export interface Search extends Pick<Parts, "complete"> {
  index: SearchIndex;
  readQuery: (question: string, asking?: Asking) => Query;
  answer: (query: Query) => Answer;
}

/**
 * Opens the search of records.
 * @throws Error when what it starts with is not whole
 */
export function openSearch(start: StartFile, load: LoadPart): Search {
  const parts = newParts(
    load,
    start.along.map(({ name, part }) => [name, part] as const),
  );
  const index = openIndex(start, parts);
  return {
    index,
    readQuery: newQueryReader(index, newTopicFinder(index)),
    answer: (query) => answerQuery(query, index),
    complete: parts.complete,
  };
}
