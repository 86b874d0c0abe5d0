import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildSearchIndex } from "../../../src/build/build-search-index.ts";
import { checkSearchIndex } from "../../../src/build/check-search-index.ts";
import { listFiles } from "../../../src/build/read-pages.ts";
import type { SearchRecord } from "../../../src/search/search-record.ts";
import type { IndexedRecord } from "../../../src/search/search-vocabulary.ts";
import { writeFolder } from "../../write-folder.ts";

const kinds = ["topic", "finding", "reference"] as const;
const records = Array.from({ length: 30 }, (_, index): IndexedRecord => {
  const kind = kinds[index % kinds.length] ?? "topic";
  const record: SearchRecord = {
    kind,
    address: `/${kind}s/${index}/`,
    title: `Record ${index}`,
    place: "",
    label: "",
    text: `What is said of ${index}.`,
    strong: "",
    hidden: "",
    topics: [],
    facets: { year: [String(2000 + index)] },
  };
  return { record, tokens: [`word${index}zq`, "commonzq"] };
});

/** An index on the disk, and the files it was made of. */
async function prepare() {
  const folder = writeFolder({ "search/records.json": JSON.stringify(records) });
  const count = await buildSearchIndex(folder);
  const index = join(folder, "pagefind");
  const made = new Map(listFiles(index).map((path) => [path, new Uint8Array(readFileSync(join(index, path)))]));
  return { folder, index, made, count };
}

test("an index holds every record, and what it was made of is taken away", async () => {
  const { folder, count } = await prepare();
  expect(count).toBe(records.length);
  expect(readdirSync(join(folder, "search"))).toEqual([]);
});

test("no interface is shipped that the site does not use", async () => {
  const { made } = await prepare();
  expect([...made.keys()].filter((path) => /ui|highlight/.test(path))).toEqual([]);
});

describe("an index is refused", () => {
  const pick = (files: Iterable<string>, start: string) => [...files].find((path) => path.startsWith(start)) ?? "";
  const overwrite = (index: string, path: string, content: Uint8Array) => {
    mkdirSync(dirname(join(index, path)), { recursive: true });
    writeFileSync(join(index, path), content);
  };

  test.each(["fragment/", "index/", "filter/", "pagefind.en", "wasm", "pagefind.js"])(
    "when a file of %s is empty on the disk",
    async (start) => {
      const { index, made } = await prepare();
      overwrite(index, pick(made.keys(), start), new Uint8Array());
      await expect(checkSearchIndex(index, made, records)).rejects.toThrow("is not on the disk as it was made");
    },
  );

  test("when a file is gone", async () => {
    const { index, made } = await prepare();
    rmSync(join(index, pick(made.keys(), "fragment/")));
    await expect(checkSearchIndex(index, made, records)).rejects.toThrow("The search index is not whole");
  });

  test.each([
    ["is empty", (_content: Uint8Array) => new Uint8Array(), "is empty"],
    ["is cut short", (content: Uint8Array) => content.slice(0, content.length - 20), "not whole"],
    ["holds something else", (_content: Uint8Array) => new TextEncoder().encode("something"), "holds no data"],
  ])("when Pagefind itself made a file that %s", async (_what, change, message) => {
    const { index, made } = await prepare();
    const path = pick(made.keys(), "fragment/");
    const content = change(made.get(path) ?? new Uint8Array());
    overwrite(index, path, content);
    await expect(checkSearchIndex(index, new Map([...made, [path, content]]), records)).rejects.toThrow(message);
  });

  test("when a record is missing", async () => {
    const { index, made } = await prepare();
    const more = [...records, { ...records[0], record: { ...records[0]?.record, address: "/topics/99/" } }];
    await expect(checkSearchIndex(index, made, more as IndexedRecord[])).rejects.toThrow("30 records where 31");
  });

  test("when the engine does not find what is there", async () => {
    const { index, made } = await prepare();
    const other = records.map((indexed) => ({ ...indexed, tokens: ["absentzq"] }));
    await expect(checkSearchIndex(index, made, other)).rejects.toThrow("it does not find /topics/27/");
  });
});
