import { expect, test } from "vitest";
import { toSearchRecords, toSearchTopics } from "../../../src/search/to-search-records.ts";
import { facetsOf } from "../../../src/client/choose-results.ts";
import { facetNames } from "../../../src/words/facet-words.ts";
import { linkMinimal } from "../../link-prose.ts";
import { openPacked } from "../../open-packed.ts";

test("a work is found by the other name of its journal, where the content knows one", () => {
  const review = linkMinimal();
  const works = toSearchRecords(review, toSearchTopics(review)).filter(({ kind }) => kind === "reference");
  const found = works.filter(({ more }) => more.includes("Cancer Letters"));
  expect(found.map(({ work }) => work?.journal)).toEqual(["Cancer Lett"]);
});

test("what is indexed to filter by is offered, which is the kind and all that findings are filtered by but their setting", () => {
  const review = linkMinimal();
  const topics = toSearchTopics(review);
  const records = toSearchRecords(review, topics);
  const indexed = new Set(records.flatMap(({ facets }) => Object.keys(facets)));
  expect(indexed).toEqual(new Set(Object.keys(facetNames).filter((facet) => facet !== "model")));
  expect(new Set(facetsOf(openPacked(records, topics).index))).toEqual(new Set(["kind", ...indexed]));
});
