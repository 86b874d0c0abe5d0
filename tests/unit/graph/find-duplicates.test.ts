import { expect, test } from "vitest";
import { findDuplicates } from "../../../src/graph/lookups.ts";

test("each value that comes again is found with the first of its key", () => {
  const values = ["Alpha", "beta", "ALPHA", "Beta", "alpha", "gamma"];
  expect(findDuplicates(values, (value) => value.toLowerCase())).toEqual([
    ["Alpha", "ALPHA"],
    ["beta", "Beta"],
    ["Alpha", "alpha"],
  ]);
});

test("values with keys of their own have no duplicates", () => {
  expect(findDuplicates(["a", "b", ""], (value) => value)).toEqual([]);
  expect(findDuplicates([], String)).toEqual([]);
});

test("there are as many duplicates as values beyond the keys", () => {
  const values = Array.from({ length: 50 }, (_, index) => (index * 7) % 13);
  expect(findDuplicates(values, String)).toHaveLength(values.length - new Set(values).size);
});
