import { openSearch, type Search } from "../src/search/open-search.ts";
import { packSearch } from "../src/search/pack-search.ts";
import type { SearchRecord } from "../src/search/search-record.ts";
import type { SearchTopic } from "../src/search/search-topics.ts";

/** Opens the search of some records as a site does, with every part at hand, so that nothing need be waited for. */
export function openPacked(records: readonly SearchRecord[], topics: readonly SearchTopic[]): Search {
  const { start, parts } = packSearch(records, topics);
  const along = [...parts].map(([name, make]) => ({ name, part: make() }));
  return openSearch({ edition: "", ...start, along: [...start.along, ...along] }, (name) =>
    Promise.reject(new Error(`there is no part ${name}`)),
  );
}
