import { describe, expect, test } from "vitest";
import { chooseResults, countFacets, countResults, toKnown } from "../../../src/client/choose-results.ts";
import { nameValue } from "../../../src/client/render-facet.ts";
import { searchKinds } from "../../../src/search/search-record.ts";
import { makeRecord } from "../../make-record.ts";
import { openPacked } from "../../open-packed.ts";

const records = [
  makeRecord({ facets: { tumor: ["Glioma"], year: ["2009"], effect: ["neutral"] } }),
  makeRecord({ facets: { tumor: ["Glioblastoma", "Glioma"], year: ["2017"], effect: ["suppresses", "promotes"] } }),
  makeRecord({ kind: "note", facets: { tumor: ["Breast cancer"], ...{ unknown: ["x"] } } }),
];
const { index } = openPacked(records, []);
const all = { groups: [{ had: [], lacked: [], records: [0, 1, 2] }] };
const choose = (...choices: [string, string[]][]) =>
  new Map(choices.map(([facet, values]) => [facet, new Set(values)]));

test("values stand in the order that their facet has, else by name, years from the latest, kinds in their order; what is no facet, or has no value here, is none", () => {
  const { values } = toKnown(index, ["year", "tumor", "effect", "kind", "cargo", "unknown"]);
  expect([...(values.get("tumor") ?? [])]).toEqual(["Breast cancer", "Glioblastoma", "Glioma"]);
  expect([...(values.get("year") ?? [])]).toEqual(["2017", "2009"]);
  expect([...(values.get("effect") ?? [])]).toEqual(["promotes", "suppresses", "neutral"]);
  expect([...(values.get("kind") ?? [])]).toEqual(searchKinds);
  expect([...values.keys()]).toEqual(["kind", "tumor", "effect", "year"]);
});

describe("choices", () => {
  test("take the union within a facet and the intersection across", () => {
    const count = (...choices: [string, string[]][]) => countResults(chooseResults(all, index, choose(...choices)));
    expect(count(["tumor", ["Glioma"]])).toBe(2);
    expect(count(["tumor", ["Glioma", "Breast cancer"]])).toBe(3);
    expect(count(["tumor", ["Glioma"]], ["year", ["2017"]])).toBe(1);
    expect(count(["tumor", ["Glioma"]], ["kind", ["note"]])).toBe(0);
  });

  test("count in each facet what one more would show", () => {
    const counts = countFacets(all, index, choose(["tumor", ["Breast cancer"]]), ["tumor", "year"]);
    expect(counts.get("tumor")?.get("Glioma")).toBe(2);
    expect(counts.get("year")?.get("2017")).toBeUndefined();
  });
});

test("every value is told in words, none by an id", () => {
  expect(nameValue("kind", "note")).toBe("Curator’s notes");
  expect(nameValue("tumor", "Glioma")).toBe("Glioma");
});
