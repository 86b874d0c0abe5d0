import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { readFiles, type SourceFile } from "../src/source/read-files.ts";

const minimal = "tests/fixtures/minimal";

/** The smallest review that holds. */
export const readMinimal = (): SourceFile[] => readFiles(minimal).map(showAsContent(minimal));

/** A change of a file: what stands there once, and what takes its place. */
interface Change {
  from: string;
  to: string;
}

/** A text with all changes made at once. @throws Error when what one begins from does not stand there exactly once */
function change(text: string, changes: readonly Change[]): string {
  const parts = changes.map(({ from, to }) => ({
    start: text.indexOf(from),
    end: text.indexOf(from) + from.length,
    to,
  }));
  const lost = changes.filter(({ from }) => text.split(from).length !== 2);
  if (lost.length > 0) throw new Error(`these stand in no one place: ${lost.map(({ from }) => from).join(" | ")}`);
  return parts
    .sort((a, b) => b.start - a.start)
    .reduce((before, { start, end, to }) => before.slice(0, start) + to + before.slice(end), text);
}

/** What is no content in the folder of a broken case. */
const besideContent = new Set(["changes.yaml", "deleted.txt", "expected.txt"]);

/**
 * The files of `minimal/` as a broken case has them: its own files take the place of those of the same path, `changes.yaml` says
 * what differs in others, and `deleted.txt` which are gone.
 */
export function readBroken(name: string): SourceFile[] {
  const folder = `tests/fixtures/broken/${name}`;
  const read = (file: string) => (existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, "utf8") : "");
  const deleted = read("deleted.txt").trim().split("\n");
  const changes = (parse(read("changes.yaml")) ?? {}) as Record<string, Change[]>;
  const overlay = readFiles(folder)
    .filter((file) => !besideContent.has(file.path))
    .map(showAsContent(folder));
  const replaced = new Set([...overlay.map((file) => file.path), ...deleted]);
  const minimal = readMinimal().filter((file) => !replaced.has(file.path));
  const unknown = Object.keys(changes).filter((path) => !minimal.some((file) => file.path === path));
  if (unknown.length > 0) throw new Error(`${name} changes files that are not there: ${unknown.join(", ")}`);
  return [...minimal.map((file) => ({ ...file, text: change(file.text, changes[file.path] ?? []) })), ...overlay];
}

/** Shows files as if they lay in `content/`, so that reports read as an author would see them. */
const showAsContent =
  (folder: string) =>
  (file: SourceFile): SourceFile => ({
    ...file,
    shown: file.shown.replace(folder, "content"),
  });
