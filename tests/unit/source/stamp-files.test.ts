import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stampFiles } from "../../../src/source/read-files.ts";
import { writeFolder } from "../../write-folder.ts";

test("a folder shows another stamp after every change of its files, and the same one after none", () => {
  const folder = writeFolder({ "a.yaml": "one", "below/b.md": "two" });
  const inside = (path: string) => join(folder, path);
  const seen = [stampFiles(folder)];
  expect(stampFiles(folder)).toBe(seen[0]);
  const { mtime } = statSync(inside("below/b.md"));
  const changes = [
    () => {
      writeFileSync(inside("below/b.md"), "three");
    },
    () => {
      writeFileSync(inside("below/b.tmp"), "fours"); // as long and as old as what it replaces
      utimesSync(inside("below/b.tmp"), mtime, mtime);
      renameSync(inside("below/b.tmp"), inside("below/b.md"));
    },
    () => {
      writeFileSync(inside("c.yaml"), "");
    },
    () => {
      renameSync(inside("c.yaml"), inside("d.yaml"));
    },
    () => {
      rmSync(inside("d.yaml"));
    },
    () => {
      rmSync(folder, { recursive: true });
    },
  ];
  for (const change of changes) {
    change();
    const stamp = stampFiles(folder);
    expect(seen.at(-1)).not.toBe(stamp);
    seen.push(stamp);
  }
  expect(seen.at(-1)).toBe("");
});

test("and the same one whatever an editor or a system keeps beside them", () => {
  const folder = writeFolder({ "a.yaml": "one", "below/b.md": "two" });
  const stamp = stampFiles(folder);
  mkdirSync(join(folder, ".git"));
  for (const name of ["below/.b.md.swp", ".DS_Store", ".git/index"]) writeFileSync(join(folder, name), "");
  expect(stampFiles(folder)).toBe(stamp);
});
