import { expect, test } from "vitest";
import { toSearchRecords, toSearchTopics } from "../../../src/search/to-search-records.ts";
import { linkMinimal } from "../../link-prose.ts";

test("a work is found by the other name of its journal, where the content knows one", () => {
  const review = linkMinimal();
  const works = toSearchRecords(review, toSearchTopics(review)).filter(({ kind }) => kind === "reference");
  const found = works.filter(({ more }) => more.includes("Cancer Letters"));
  expect(found.map(({ work }) => work?.journal)).toEqual(["Cancer Lett"]);
});
