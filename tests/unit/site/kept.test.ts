import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openKept } from "../../../src/site/kept.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = (ground = "ground") => openKept<number>("sums", ground, folder);
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
  const kept = openKept<number>("sums", "ground", join(folder, "file", "below"));
  kept.keep("1 + 1", 2);
  kept.save();
  expect(kept.find("1 + 1")).toBe(2);
});
