import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publish, recover, type SiteFolders } from "../../../src/build/publish.ts";
import { listFiles } from "../../../src/build/read-pages.ts";
import { readFiles } from "../../../src/source/read-files.ts";
import { writeFolder } from "../../write-folder.ts";

const foldersIn = (folder: string): SiteFolders => ({
  site: join(folder, "site"),
  written: join(folder, "next"),
  unfinished: join(folder, "next"),
  aside: join(folder, "last"),
});
const publishIn = (folder: string) => publish(foldersIn(folder));
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
  expect(() => publishIn(folder)).toThrow("there is no build");
  expect(listFiles(folder)).toEqual(["site/index.html"]);
});

test("a build that was written on another disk is copied beside the site before it takes its place", () => {
  const folder = writeFolder({ "site/index.html": "old", "next/index.html": "half", "far/index.html": "new" });
  const folders = { ...foldersIn(folder), written: join(folder, "far") };
  publish(folders);
  expect(contentsOf(folder)).toEqual([["site/index.html", "new"]]);
  recover(folders);
  expect(contentsOf(folder)).toEqual([["site/index.html", "new"]]);
});

test("a copy from another disk that fails half-way leaves nothing beside the site, which stays", () => {
  const long = "b".repeat(200);
  const folder = writeFolder({ "site/index.html": "old", "far/a.html": "new", [`far/${long}`]: "new" });
  // So deep that a path may just hold the short name of a file, and not the long one.
  const deep = join(folder, ...Array.from({ length: 19 }, () => "d".repeat(200)));
  mkdirSync(deep, { recursive: true });
  const unfinished = join(deep, "n".repeat(Math.max(1, Math.min(200, 4_000 - deep.length))));
  expect(() => publish({ ...foldersIn(folder), written: join(folder, "far"), unfinished })).toThrow("ENAMETOOLONG");
  expect(existsSync(unfinished)).toBe(false);
  expect(listFiles(join(folder, "site"))).toEqual(["index.html"]);
});

describe("after a kill", () => {
  const site = [["site/index.html", "old"]];
  const next = [["site/index.html", "new"]];
  test.each<[string, Record<string, string>, string[][]]>([
    ["while a build was written", { "site/index.html": "old", "next/index.html": "ne" }, site],
    ["before the exchange", { "site/index.html": "old", "next/index.html": "new", "next.whole": "" }, next],
    ["between its two steps", { "last/index.html": "old", "next/index.html": "new", "next.whole": "" }, next],
    ["after it", { "site/index.html": "new", "last/index.html": "old", "next.whole": "" }, next],
    ["with the old site aside and no new one", { "last/index.html": "old" }, site],
    ["at rest", { "site/index.html": "old" }, site],
    ["before the first build", {}, []],
  ])("%s there is one whole site and nothing else", (_when, files, expected) => {
    const folder = writeFolder(files);
    recover(foldersIn(folder));
    expect(existsSync(folder) ? contentsOf(folder) : []).toEqual(expected);
  });
});
