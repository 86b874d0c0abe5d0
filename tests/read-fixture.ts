import { existsSync, readFileSync } from "node:fs";
import { readFiles, type SourceFile } from "../src/source/read-files.ts";

const minimal = "tests/fixtures/minimal";

/** The smallest review that holds. */
export const readMinimal = (): SourceFile[] => readFiles(minimal).map(showAsContent(minimal));

/** The files of `minimal/` with those of a broken case laid over them. */
export function readBroken(name: string): SourceFile[] {
  const folder = `tests/fixtures/broken/${name}`;
  const deletedList = `${folder}/deleted.txt`;
  const deleted = existsSync(deletedList) ? readFileSync(deletedList, "utf8").trim().split("\n") : [];
  const overlay = readFiles(folder)
    .filter((file) => file.path !== "deleted.txt" && file.path !== "expected.txt")
    .map(showAsContent(folder));
  const replaced = new Set([...overlay.map((file) => file.path), ...deleted]);
  return [...readMinimal().filter((file) => !replaced.has(file.path)), ...overlay];
}

/** Shows files as if they lay in `content/`, so that reports read as an author would see them. */
const showAsContent =
  (folder: string) =>
  (file: SourceFile): SourceFile => ({
    ...file,
    shown: file.shown.replace(folder, "content"),
  });
