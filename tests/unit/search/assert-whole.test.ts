import { expect, test } from "vitest";
import { assertWhole } from "../../../src/search/assert-whole.ts";
import { openSearch } from "../../../src/search/open-search.ts";
import { packSearch } from "../../../src/search/pack-search.ts";
import type { PartKind, PartsByKind } from "../../../src/search/search-files.ts";
import { makeRecord } from "../../make-record.ts";
import { openPacked } from "../../open-packed.ts";

const kinds: readonly PartKind[] = ["words", "positions", "beginnings", "facet", "texts"];
const records = [
  makeRecord({ kind: "note", title: "A note", facets: { tumor: ["Glioma"] } }),
  makeRecord({ title: "Cited, of tumor cells", works: [1], origin: "other" }),
  makeRecord({ kind: "pathway", title: "A pathway" }),
  makeRecord({ title: "Uncited, of MSC", origin: "msc" }),
];

test.each(kinds)("what is no part of %s is refused, though it is JSON", (kind) => {
  for (const other of [{}, [], { ok: true }]) {
    const part = other as unknown as PartsByKind[typeof kind];
    expect(() => assertWhole(kind, part, { count: 4 })).toThrow(`not whole: ${kind}`);
  }
});

test("a facet of fewer records than there are is refused", () => {
  const facet = { values: ["Glioma"], records: [[0], []] };
  expect(() => assertWhole("facet", facet, { count: 3 })).toThrow("not whole: facet, 2, 3");
});

test("what a finding rests on is told of each, whatever stands between them", () => {
  const { index } = openPacked(records, []);
  expect(records.map((_, place) => index.groundOf(place))).toEqual([
    { isCited: true, isOfMsc: true },
    { isCited: true, isOfMsc: false },
    { isCited: true, isOfMsc: true },
    { isCited: false, isOfMsc: true },
  ]);
});

test("a start that does not tell it of each is refused", () => {
  const { start } = packSearch(records, []);
  const cut = { edition: "", ...start, grounds: start.grounds.slice(1) };
  expect(() => openSearch(cut, () => Promise.reject(new Error()))).toThrow("grounds of 1 of 2 findings");
});
