import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findAddresses } from "../../read-search-content.ts";
import { faultsOf, type Golden } from "../../golden-search.ts";

const golden = JSON.parse(readFileSync("tests/fixtures/search-golden.json", "utf8")) as Golden[];

test("the golden set is large, of many kinds, and holds searches that must find nothing", () => {
  expect(golden.length).toBeGreaterThanOrEqual(700);
  expect(golden.filter(({ none }) => none).length).toBeGreaterThanOrEqual(150);
  expect(golden.filter(({ kind }) => kind === "absent").length).toBeGreaterThanOrEqual(100);
  expect(new Set(golden.map(({ query }) => query)).size).toBe(golden.length);
});

describe("the golden searches", () => {
  test.each(golden.filter(({ missed }) => !missed))("$query", (item) => {
    const askings = item.typing ? [true] : item.none ? [true, false] : [false];
    for (const isTyping of askings) expect(faultsOf(item, findAddresses(item.query, isTyping))).toEqual([]);
  });

  test.each(golden.filter(({ missed }) => missed))("$query, which is known to be missed", (item) => {
    expect(faultsOf(item, findAddresses(item.query)), "no longer missed: take the mark away").not.toEqual([]);
  });

  test("are right in 90 of 100 that must find something", () => {
    const firm = golden.filter(({ none }) => !none);
    expect(firm.filter(({ missed }) => !missed).length / firm.length).toBeGreaterThan(0.9);
  });
});
