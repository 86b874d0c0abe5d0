import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publish } from "../../../src/build/publish.ts";
import { listFiles } from "../../../src/build/read-pages.ts";
import { readFiles } from "../../../src/source/read-files.ts";
import { writeFolder } from "../../write-folder.ts";

const publishIn = (folder: string) => publish(join(folder, "next"), join(folder, "site"), join(folder, "last"));
const contentsOf = (folder: string) => readFiles(folder).map(({ path, text }) => [path, text]);

test("the first build is put in its place", () => {
  const folder = writeFolder({ "next/index.html": "new" });
  publishIn(folder);
  expect(contentsOf(folder)).toEqual([["site/index.html", "new"]]);
});

test("a build takes the place of the last one, of which nothing is left", () => {
  const folder = writeFolder({ "site/index.html": "old", "site/gone/index.html": "old", "next/index.html": "new" });
  publishIn(folder);
  expect(contentsOf(folder)).toEqual([["site/index.html", "new"]]);
  expect(existsSync(join(folder, "last"))).toBe(false);
});

test("what a broken attempt left aside does not stand in the way", () => {
  const folder = writeFolder({ "last/index.html": "older", "site/index.html": "old", "next/index.html": "new" });
  publishIn(folder);
  expect(contentsOf(folder)).toEqual([["site/index.html", "new"]]);
});

test("without a build the last one is not lost", () => {
  const folder = writeFolder({ "site/index.html": "old" });
  expect(() => publishIn(folder)).toThrow("ENOENT");
  expect(listFiles(folder).some((file) => file.endsWith("index.html"))).toBe(true);
});
