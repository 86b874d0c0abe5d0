import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashGround, openKept } from "../../../src/site/kept.ts";
import type { Tally } from "../../../src/site/tally.ts";

let folder: string;
let tally: Tally;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
  tally = { kept: 0, computed: 0 };
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = (ground = "ground") => openKept<number>("sums", ground, tally, folder);
const file = () => join(folder, "sums.json");

test("what one build keeps the next one finds, and nothing else", () => {
  const first = open();
  first.keep("1 + 1", 2);
  expect(first.find("1 + 1")).toBe(2);
  first.save();
  expect(open().find("1 + 1")).toBe(2);
  expect(open().find("1 + 2")).toBeUndefined();
  expect(readdirSync(folder)).toEqual(["sums.json"]);
});

test("what is found is counted once, and what is new is", () => {
  const first = open();
  first.keep("1 + 1", 2);
  first.find("1 + 1");
  expect(tally).toEqual({ kept: 0, computed: 1 });
  first.save();
  const next = open();
  next.find("1 + 1");
  next.find("1 + 1");
  next.find("1 + 2");
  expect(tally).toEqual({ kept: 1, computed: 1 });
});

describe("nothing is found", () => {
  beforeEach(() => {
    const kept = open();
    kept.keep("1 + 1", 2);
    kept.save();
  });

  test("on another ground", () => {
    expect(open("another").find("1 + 1")).toBeUndefined();
  });

  test.each([
    ["cut off", (text: string) => text.slice(0, -3)],
    ["changed by a hand", (text: string) => text.replace('"value":2', '"value":3')],
    ["no text of ours", () => "[]"],
    ["empty", () => ""],
  ])("in a file that is %s", (_how, change) => {
    writeFileSync(file(), change(readFileSync(file(), "utf8")));
    expect(open().find("1 + 1")).toBeUndefined();
  });

  test("that no build has asked for in a long time", () => {
    for (let count = 0; count < 25; count += 1) {
      const kept = open();
      kept.keep("2 + 2", 4);
      kept.save();
    }
    expect(open().find("1 + 1")).toBeUndefined();
    expect(open().find("2 + 2")).toBe(4);
  });
});

test("where nothing can be written, results are in use all the same", () => {
  writeFileSync(join(folder, "file"), "");
  const kept = openKept<number>("sums", "ground", tally, join(folder, "file", "below"));
  kept.keep("1 + 1", 2);
  kept.save();
  expect(kept.find("1 + 1")).toBe(2);
});

describe("the ground of what is kept", () => {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeEach(() => {
    write("package-lock.json", "{}");
    write("src/sums/add.ts", "+");
    write("src/sums/deep/carry.ts", "1");
  });

  test.each([
    ["a file", "src/sums/add.ts", "-"],
    ["a file further below", "src/sums/deep/carry.ts", "2"],
    ["what was not there", "src/sums/subtract.ts", ""],
    ["the packages", "package-lock.json", '{"packages":{}}'],
  ])("is another with %s changed", (_what, path, text) => {
    const before = hashGround(["sums"], folder);
    expect(hashGround(["sums"], folder)).toBe(before);
    write(path, text);
    expect(hashGround(["sums"], folder)).not.toBe(before);
  });

  test("is the same whatever stands elsewhere", () => {
    const before = hashGround(["sums"], folder);
    write("src/products/multiply.ts", "*");
    expect(hashGround(["sums"], folder)).toBe(before);
  });

  /** The modules of this project that a module runs, by way of whichever others; types run nothing. */
  function listRun(file: string): string[] {
    const run = new Set([file]);
    for (const module of run) {
      if (!module.endsWith(".ts")) continue;
      const imports = readFileSync(module, "utf8").matchAll(
        /^(?:import|export) (?!type\b)(?:[^;]*? from )?"(\.[^"]+)";|import\("(\.[^"]+)"\)/gm,
      );
      for (const [, named = "", called] of imports)
        run.add(join(dirname(module), (called ?? named).replace(/\?.*$/, "")));
    }
    return [...run];
  }

  const keepers = readdirSync("src/site").filter((name) => name.startsWith("kept-"));
  test.each(keepers)("holds all code that runs for %s", (name) => {
    const keeper = join("src/site", name);
    const [, given = ""] = /openForBuilds<\w+>\("\w+", \[(.*)\]\)/.exec(readFileSync(keeper, "utf8")) ?? [];
    const folders = [...given.matchAll(/"(.*?)"/g)].map(([, path = ""]) => join("src", path));
    const keeping = [keeper, ...listRun("src/site/kept.ts")];
    const makers = listRun(keeper).filter((file) => !keeping.includes(file));
    expect(makers.length).toBeGreaterThan(1);
    expect(makers.filter((file) => !folders.some((path) => file.startsWith(`${path}/`)))).toEqual([]);
  });
});
