import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkSearch } from "../../../src/build/check-search.ts";
import { packRecords, packTopics } from "../../../src/search/search-files.ts";
import { makeRecord } from "../../make-record.ts";
import { writeFolder } from "../../write-folder.ts";

const topics = ["glioma", "exosome"].map((id) => ({ id, name: id, spellings: [id], broader: [] }));
const records = [
  ...topics.map(({ id }) =>
    makeRecord({ kind: "topic", title: id, address: `/topics/${id}/`, called: [id], about: [id] }),
  ),
  makeRecord({ title: "Exosomes reach a glioma", called: ["exosome", "glioma"] }),
];

/** The files of a search on the disk. */
const prepare = (changed: Record<string, string> = {}) =>
  writeFolder({
    "search/vocabulary.json": JSON.stringify(packTopics(topics)),
    "search/records.json": JSON.stringify(packRecords(records, topics)),
    ...changed,
  });

test("a whole search passes, with all that it finds", () => {
  expect(checkSearch(prepare())).toBe(records.length);
});

describe("a search is refused", () => {
  test.each(["vocabulary.json", "records.json"])("when %s is gone, empty or cut short", (name) => {
    const folder = prepare();
    const file = join(folder, "search", name);
    const content = readFileSync(file, "utf8");
    for (const broken of ["", content.slice(0, -20)]) {
      writeFileSync(file, broken);
      expect(() => checkSearch(folder), broken.slice(0, 10)).toThrow(`${name} cannot be read back`);
    }
    rmSync(file);
    expect(() => checkSearch(folder)).toThrow(`${name} cannot be read back`);
  });

  test("when it lost records, or fields of them", () => {
    const file = packRecords(records, topics);
    for (const broken of [{ ...file, works: [] }, packRecords([], topics)]) {
      expect(() => checkSearch(prepare({ "search/records.json": JSON.stringify(broken) }))).toThrow("not whole");
    }
  });

  test("when it does not find the page of a topic", () => {
    const others = JSON.stringify(packRecords(records.slice(1), topics));
    expect(() => checkSearch(prepare({ "search/records.json": others }))).toThrow("does not find glioma");
  });
});
