import { expect, test } from "vitest";
import { openSearch } from "../../../src/search/open-search.ts";
import { packSearch } from "../../../src/search/pack-search.ts";
import type { FoundRecord, PartKind, PartsByKind } from "../../../src/search/search-files.ts";
import type { SearchRecord } from "../../../src/search/search-record.ts";
import { assertWhole } from "../../../src/search/assert-whole.ts";
import { packTexts, unpackText } from "../../../src/search/texts.ts";
import { search, searchRecords, searchTopics } from "../../read-search-content.ts";

const throughText = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const [first] = searchRecords;
if (!first) throw new Error("there is no record");

/** What results show of a record. */
const toFound = (record: SearchRecord): FoundRecord => {
  const unseen = new Set(["called", "about", "named", "facets", "row", "isOpening"]);
  return Object.fromEntries(Object.entries(record).filter(([field]) => !unseen.has(field))) as unknown as FoundRecord;
};
/** What texts are told after they traveled. */
const travel = (records: readonly SearchRecord[]) => {
  const part = throughText(packTexts(records));
  assertWhole("texts", part, { count: records.length });
  return records.map(({ kind, number }, at) => unpackText(part, at, kind, number));
};

test("what results show travels whole", () => {
  expect(searchRecords.map((_, place) => search.index.record(place))).toEqual(searchRecords.map(toFound));
});

test("what records can be narrowed by travels whole", () => {
  const facetsOf = (place: number) =>
    search.index.facets.flatMap((facet) => {
      const { values, records } = search.index.facet(facet) ?? { values: [], records: [] };
      const own = (records[place] ?? []).map((value) => values[value]);
      return own.length > 0 ? [[facet, own]] : [];
    });
  for (const [place, { facets, title }] of searchRecords.entries()) {
    const withoutEmpty = Object.entries(facets).filter(([, values]) => values.length > 0);
    expect(Object.fromEntries(facetsOf(place)), title).toEqual(Object.fromEntries(withoutEmpty));
  }
});

test("signs that stand for titles are signs where a text holds them", () => {
  const more = `\uE000 and \uE0000; beside ${first.title}`;
  expect(travel([{ ...first, more }])[0]?.more).toBe(more);
});

test("titles in texts come back as written: at the ends, side by side, one beginning another, within a word", () => {
  const [short, long] = ["Vesicles in glioma growth", "Vesicles in glioma growth, again"];
  const texts = [long, `${short} ${long}`, `(${short}); x${short}`, `${short}${long}.`, short.slice(0, -1), ""];
  const told = [short, long, ...texts.map((_, index) => `Text ${index}`)].map((title, index) => ({
    ...first,
    title,
    more: texts[index - 2] ?? "",
  }));
  expect(travel(told).map(({ more }) => more)).toEqual(told.map(({ more }) => more));
  expect(packTexts(told).plain.more[2]).not.toContain(long);
});

test.each(["works", "work"] as const)("texts that lost some %s are refused", (field) => {
  const part = packTexts(searchRecords);
  const cut = { ...part, [field]: part[field].slice(1) };
  expect(() => assertWhole("texts", cut, { count: searchRecords.length })).toThrow("not whole");
});

test("a search of nothing is refused", () => {
  expect(() => assertWhole("texts", packTexts([]), { count: 0 })).toThrow("not whole");
  const { start } = packSearch([], []);
  expect(() => openSearch({ edition: "", ...start }, () => Promise.reject(new Error()))).toThrow("not whole");
});

test("parts that come one after another give the answers of all at once, from few of them", async () => {
  const { start, parts } = packSearch(searchRecords, searchTopics);
  const loaded = new Set<string>();
  const apart = openSearch({ edition: "", ...start }, (name) => {
    loaded.add(name);
    const part = parts.get(name)?.();
    return part ? Promise.resolve(throughText<PartsByKind[PartKind]>(part)) : Promise.reject(new Error(name));
  });
  const questions = [
    "miR-221",
    "vegf and angiogenesis",
    '"tumor growth"',
    "resistanze",
    "glio",
    "ref 39-41",
    "zhu 2012",
  ];
  for (const question of questions) {
    for (const isTyping of [false, true]) {
      const ask = ({ readQuery, answer }: typeof search) => answer(readQuery(question, { isTyping }));
      expect(await apart.complete(() => ask(apart)), question).toEqual(ask(search));
    }
  }
  expect(loaded.size).toBeLessThan(parts.size / 2);
});
