import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { offerFiles, writeFiles } from "../../../src/site/write-files.ts";

/** Ends a build into a folder, as Astro does. */
const endBuild = (folder: string) => {
  const hook = writeFiles().hooks["astro:build:generated"] as (build: { dir: URL }) => Promise<void>;
  return hook({ dir: pathToFileURL(`${folder}/`) });
};
const newFolder = () => mkdtempSync(join(tmpdir(), "files-"));
const type = "text/plain";

test("all that was offered is written, into folders that are made", async () => {
  const folder = newFolder();
  offerFiles([
    { address: "/about.json", type, toText: () => "{}\n" },
    { address: "/topics/vegf/works.bib", type, toText: () => Promise.resolve("β") },
  ]);
  await endBuild(folder);
  expect(readFileSync(join(folder, "about.json"), "utf8")).toBe("{}\n");
  expect(readFileSync(join(folder, "topics/vegf/works.bib"), "utf8")).toBe("β");
});

test("a text is written whole, however long, with all its signs, and so is one that comes in parts", async () => {
  const folder = newFolder();
  const long = `${"𝛽".repeat(400_000)}${"miR-21 → PTEN ".repeat(100_000)}`;
  offerFiles([
    { address: "/long.txt", type, toText: () => long },
    {
      address: "/parts.txt",
      type,
      *toText() {
        yield* ["a", "", "→b"];
      },
    },
  ]);
  await endBuild(folder);
  expect(readFileSync(join(folder, "long.txt"), "utf8") === long).toBe(true);
  expect(readFileSync(join(folder, "parts.txt"), "utf8")).toBe("a→b");
});

test("a build in which no page offered files fails, and so does a second file at an address", async () => {
  await expect(endBuild(newFolder())).rejects.toThrow("no page said which files");
  const file = { address: "/twice.json", type, toText: () => "" };
  offerFiles([file, file]);
  await expect(endBuild(newFolder())).rejects.toThrow("EEXIST");
});
