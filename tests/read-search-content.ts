import { inOrderSeen, isPartial } from "../src/client/choose-results.ts";
import { linkReview } from "../src/graph/link-review.ts";
import { openSearch, type Search } from "../src/search/open-search.ts";
import type { SearchTopic } from "../src/search/search-topics.ts";
import { toSearchRecords, toSearchTopics } from "../src/search/to-search-records.ts";
import { readContent } from "../src/source/read-content.ts";
import { readFiles } from "../src/source/read-files.ts";

const { content, problems } = readContent(readFiles("content"));
if (problems.length > 0) throw new Error("the content does not hold; `npm run check` tells why");

/** The review that the site tells. */
export const review = linkReview(content);

/** Its topics as the search knows them. */
export const searchTopics: readonly SearchTopic[] = toSearchTopics(review);

/** The search of the site, made as the browser makes it. */
export const search: Search = openSearch(toSearchRecords(review, searchTopics), searchTopics);

/** The addresses that a question finds, in their order, and whether they have most of its words only. */
export function findAddresses(question: string, isTyping = false): { found: string[]; isPartial: boolean } {
  const answer = search.answer(search.readQuery(question, { isTyping }));
  const found = inOrderSeen(answer).map((place) => search.index.records[place]?.address ?? "");
  return { found, isPartial: isPartial(answer) };
}
