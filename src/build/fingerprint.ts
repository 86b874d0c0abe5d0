import { createHash, type Hash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAuthored } from "../source/read-files.ts";
import { recordOf, siteDirectory } from "./publish.ts";
import type { Settings } from "./read-settings.ts";

/** What a site was built from and what came out, each as one hash. */
interface BuildRecord {
  inputs: string;
  output: string;
}

/** Where it is noted what this site was built from. */
export const recordFile = recordOf(siteDirectory);

/** Everything that a build depends on, beside its content and its settings; `node_modules` by npm's record of it. */
export const inputPaths: readonly string[] = [
  "src",
  "scripts",
  "public",
  "astro.config.mjs",
  "codemeta.json",
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
  "tsconfig.json",
];

/** A file, and what it is called. */
interface NamedFile {
  path: string;
  name: string;
  /** Not of a link or a pipe. */
  isFile: boolean;
}

/**
 * A file, or every one below a folder, in order of names, with what it is called below `name`; none where nothing is.
 * @param isListed whether to look at what has this name in a folder
 */
function* listFiles(path: string, name = path, isListed = (_entry: string) => true): Generator<NamedFile> {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status) return;
  if (!status.isDirectory()) yield { path, name, isFile: status.isFile() };
  else
    for (const entry of readdirSync(path).filter(isListed).sort())
      yield* listFiles(join(path, entry), `${name}/${entry}`, isListed);
}

/** Adds files, each by its name and what is read of it; of what is no file, such as a link, by its name alone. */
function addFiles(hash: Hash, files: Iterable<NamedFile>, read: (file: string) => string | Buffer): void {
  for (const { path, name, isFile } of files) {
    hash
      .update(`${name}\0`)
      .update(isFile ? read(path) : "")
      .update("\0");
  }
}

/** Every file that a build depends on; of the content those of the author. */
function* listInputs(contentDirectory: string): Generator<NamedFile> {
  yield* listFiles(contentDirectory, contentDirectory, isAuthored);
  const settings = readdirSync(".").filter((name) => name.startsWith(".env"));
  for (const path of [...inputPaths, ...settings.sort()]) yield* listFiles(path);
}

/** One hash of all that a build depends on: files, settings, and the Node that runs it. */
export function hashInputs(contentDirectory: string, settings: Settings): string {
  const hash = createHash("sha256").update(`${JSON.stringify(settings)}\0${process.version} ${process.arch}\0`);
  addFiles(hash, listInputs(contentDirectory), (file) => readFileSync(file));
  return hash.digest("hex");
}

/**
 * When each input was last written. It tells what two hashes cannot: a file that was changed and changed back in between.
 */
export function stampInputs(contentDirectory: string): string {
  const hash = createHash("sha256");
  const stamp = (file: string) => String(lstatSync(file, { bigint: true }).mtimeNs);
  addFiles(hash, listInputs(contentDirectory), stamp);
  return hash.digest("hex");
}

/**
 * Whether an input was written after a moment, in ms since 1970, and before now: a file that claims to come from the future,
 * as unpacked ones do where clocks differ, was there before.
 */
export function isChangedSince(contentDirectory: string, moment: number): boolean {
  const now = Date.now();
  const written = [...listInputs(contentDirectory)].flatMap(({ path, isFile }) =>
    isFile ? lstatSync(path).mtimeMs : [],
  );
  return written.some((time) => time > moment && time <= now);
}

/** One hash of all that stands in a finished site, wherever it stands. */
export function hashOutput(siteDirectory: string): string {
  const hash = createHash("sha256");
  addFiles(hash, listFiles(siteDirectory, ""), (file) => readFileSync(file));
  return hash.digest("hex");
}

/** Whether a site was built from these inputs and is still as the build left it. Anything that cannot be read is not. */
export function isUpToDate(recordFile: string, inputs: string, siteDirectory: string): boolean {
  if (!existsSync(recordFile) || !existsSync(siteDirectory)) return false;
  try {
    const record = JSON.parse(readFileSync(recordFile, "utf8")) as BuildRecord;
    return record.inputs === inputs && record.output === hashOutput(siteDirectory);
  } catch {
    return false;
  }
}

/** Notes what a site was built from, whole or not at all. */
export function writeRecord(recordFile: string, record: BuildRecord): void {
  writeFileSync(`${recordFile}.new`, JSON.stringify(record));
  renameSync(`${recordFile}.new`, recordFile);
}
