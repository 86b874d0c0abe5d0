import type { SearchRecord } from "../src/search/search-record.ts";

/** A record that holds nothing but what is given. */
export const makeRecord = (given: Partial<SearchRecord>): SearchRecord => ({
  kind: "finding",
  address: "/findings/1/",
  title: "",
  place: "",
  label: "",
  effect: "",
  origin: "",
  text: "",
  more: "",
  number: 0,
  row: 0,
  called: [],
  about: [],
  named: [],
  works: [],
  facets: {},
  ...given,
});
