import { expect, test } from "vitest";
import { packRecords, packTopics, unpackRecords, unpackTopics } from "../../../src/search/search-files.ts";
import { search, searchTopics } from "../../read-search-content.ts";

const throughText = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const { records } = search.index;

test("topics and records travel whole", () => {
  const topics = unpackTopics(throughText(packTopics(searchTopics)));
  expect(topics.map(({ id, name, broader }) => ({ id, name, broader }))).toEqual(
    searchTopics.map(({ id, name, broader }) => ({ id, name, broader })),
  );
  const unpacked = unpackRecords(throughText(packRecords(records, searchTopics)), topics);
  const withoutEmpty = records.map((record) => ({
    ...record,
    facets: Object.fromEntries(Object.entries(record.facets).filter(([, values]) => values.length > 0)),
  }));
  expect(unpacked).toEqual(withoutEmpty);
});

test("signs that stand for titles are signs where a text holds them", () => {
  const [first] = records;
  if (!first) throw new Error("there is no record");
  const more = `\uE000 and \uE0000; beside ${first.title}`;
  const unpacked = unpackRecords(throughText(packRecords([{ ...first, more }], searchTopics)), searchTopics);
  expect(unpacked[0]?.more).toBe(more);
});

test("titles in texts come back as written: at the ends, side by side, one beginning another, within a word", () => {
  const [first] = records;
  if (!first) throw new Error("there is no record");
  const [short, long] = ["Vesicles in glioma growth", "Vesicles in glioma growth, again"];
  const texts = [long, `${short} ${long}`, `(${short}); x${short}`, `${short}${long}.`, short.slice(0, -1), ""];
  const told = [short, long, ...texts.map((_, index) => `Text ${index}`)].map((title, index) => ({
    ...first,
    title,
    more: texts[index - 2] ?? "",
  }));
  const file = packRecords(told, searchTopics);
  const unpacked = unpackRecords(throughText(file), searchTopics);
  expect(unpacked.map(({ more }) => more)).toEqual(told.map(({ more }) => more));
  expect(file.plain.more[2]).not.toContain(long);
});

test.each(["kinds", "works", "work"] as const)("a file that lost some %s is refused", (field) => {
  const file = packRecords(records, searchTopics);
  expect(() => unpackRecords({ ...file, [field]: file[field].slice(1) }, searchTopics)).toThrow("not whole");
});

test("an empty file is refused", () => {
  expect(() => unpackRecords(packRecords([], searchTopics), searchTopics)).toThrow("not whole");
});
