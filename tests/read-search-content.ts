import { inOrderSeen, isPartial } from "../src/client/choose-results.ts";
import type { Search } from "../src/search/open-search.ts";
import type { SearchRecord } from "../src/search/search-record.ts";
import type { SearchTopic } from "../src/search/search-topics.ts";
import { toSearchRecords, toSearchTopics } from "../src/search/to-search-records.ts";
import { openPacked } from "./open-packed.ts";
import { linkRealWithNotes } from "./link-prose.ts";

/** The review that the site tells. */
export const review = linkRealWithNotes();

/** Its topics as the search knows them. */
export const searchTopics: readonly SearchTopic[] = toSearchTopics(review);

/** Everything that can be found. */
export const searchRecords: readonly SearchRecord[] = toSearchRecords(review, searchTopics);

/** The search of the site, opened from its files as the browser opens it. */
export const search: Search = openPacked(searchRecords, searchTopics);

/** The addresses that a question finds, in their order, and whether they have most of its words only. */
export function findAddresses(question: string, isTyping = false): { found: string[]; isPartial: boolean } {
  const answer = search.answer(search.readQuery(question, { isTyping }));
  const found = inOrderSeen(answer).map((place) => search.index.record(place)?.address ?? "");
  return { found, isPartial: isPartial(answer) };
}
