import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkSearch } from "../../../src/build/check-search.ts";
import { packSearch } from "../../../src/search/pack-search.ts";
import { makeRecord } from "../../make-record.ts";
import { writeFolder } from "../../write-folder.ts";

const topics = ["glioma", "exosome"].map((id) => ({ id, name: id, spellings: [id], broader: [] }));
const records = [
  ...topics.map(({ id }) =>
    makeRecord({ kind: "topic", title: id, address: `/topics/${id}/`, called: [id], about: [id] }),
  ),
  makeRecord({ title: "Exosomes reach a glioma", called: ["exosome", "glioma"], facets: { tumor: ["Glioma"] } }),
];

/** A file of the search, as far as tests change it. */
type Changed = Record<string, (file: Record<string, unknown>) => unknown>;

/** The files of a search on the disk. */
function prepare(told = records, changed: Changed = {}) {
  const { start, parts } = packSearch(told, topics);
  const files: [string, object][] = [
    ["search/start.json", { edition: "e", ...start }],
    ...[...parts].map(([name, make]): [string, object] => [`search/parts/e/${name}.json`, make()]),
  ];
  const change = (name: string, file: object) => changed[name.replace(/^.*\//, "")]?.({ ...file }) ?? file;
  return writeFolder(Object.fromEntries(files.map(([name, file]) => [name, JSON.stringify(change(name, file))])));
}

test("a whole search passes, with all that it finds", async () => {
  expect(await checkSearch(prepare())).toBe(records.length);
});

describe("a search is refused", () => {
  const names = ["start", "parts/e/words-0", "parts/e/positions-0", "parts/e/beginnings-0", "parts/e/texts-0"];

  test.each(names)("when %s is gone, empty or cut short", async (name) => {
    const folder = prepare();
    const file = join(folder, "search", `${name}.json`);
    const content = readFileSync(file, "utf8");
    for (const broken of ["", content.slice(0, -20)]) {
      writeFileSync(file, broken);
      await expect(checkSearch(folder), broken.slice(0, 10)).rejects.toThrow(`${name}.json cannot be read back`);
    }
    rmSync(file);
    await expect(checkSearch(folder)).rejects.toThrow(`${name}.json cannot be read back`);
  });

  test("when it lost fields of records, or records", async () => {
    const lostField = prepare(records, { "texts-0.json": (file) => ({ ...file, works: [] }) });
    await expect(checkSearch(lostField)).rejects.toThrow("not whole");
    const lostKinds = prepare(records, { "start.json": (file) => ({ ...file, kinds: [] }) });
    await expect(checkSearch(lostKinds)).rejects.toThrow("not whole");
    await expect(checkSearch(prepare([]))).rejects.toThrow("not whole");
  });

  test("when it lost what records can be narrowed by, or where a word stands", async () => {
    const emptied = (file: Record<string, unknown>) =>
      (file["words"] as [string, number[][]][]).map(([word, positions]) => [word, positions.slice(1)]);
    const lostPlaces = prepare(records, { "positions-0.json": (file) => ({ words: emptied(file) }) });
    await expect(checkSearch(lostPlaces)).rejects.toThrow(/does not tell where \w+ stands/);
    const lostPart = prepare(records, { "positions-0.json": () => ({}) });
    await expect(checkSearch(lostPart)).rejects.toThrow("positions-0.json: Error: a part of the search is not whole");
  });

  test("when no word finds a record", async () => {
    await expect(checkSearch(prepare([...records, makeRecord({})]))).rejects.toThrow("holds 4 records, and finds 3");
  });

  test("when it does not find the page of a topic", async () => {
    await expect(checkSearch(prepare(records.slice(1)))).rejects.toThrow("does not find glioma");
  });
});
