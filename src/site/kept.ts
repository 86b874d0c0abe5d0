import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tallies, type Tallies, type Tally } from "./tally.ts";

/** Where results outlive the build that computed them. Deleting it costs time only; a measurement names one of its own. */
const keptFolder = process.env["CACHE_DIR"] ?? ".cache";

/** For how many builds a result is kept that none of them asked for: other content may be built in between. */
const patience = 20;

/** Results of one kind, each under all that it depends on. */
export interface Kept<Value> {
  find(key: string): Value | undefined;
  keep(key: string, value: Value): void;
  /** Writes all of them down, if anything is new. */
  save(): void;
}

interface Entry<Value> {
  value: Value;
  /** Builds since it was last asked for. */
  age: number;
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** Reads what was kept on the same ground. What is damaged, or stands on another, counts as nothing. */
function readEntries<Value>(file: string, ground: string): Map<string, Entry<Value>> {
  try {
    const [head = "", body = ""] = readFileSync(file, "utf8").split("\n");
    if (head !== `${ground} ${hashOf(body)}`) return new Map();
    return new Map(JSON.parse(body) as [string, Entry<Value>][]);
  } catch {
    return new Map();
  }
}

/** Writes the file whole or not at all; a folder that cannot be written costs the next build its time and nothing else. */
function writeEntries<Value>(file: string, ground: string, entries: ReadonlyMap<string, Entry<Value>>): void {
  const body = JSON.stringify([...entries].filter(([, { age }]) => age < patience));
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, `${ground} ${hashOf(body)}\n${body}`);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // The results are in use all the same.
  }
}

/**
 * Opens the results of one kind.
 * @param ground a hash of what all of them depend on; of another ground none is kept
 * @param tally is told of each that is found, once, and of each that is new
 */
export function openKept<Value>(name: string, ground: string, tally: Tally, folder = keptFolder): Kept<Value> {
  const file = join(folder, `${name}.json`);
  const entries = readEntries<Value>(file, ground);
  for (const entry of entries.values()) entry.age += 1;
  let isNew = false;
  const save = () => {
    if (isNew) writeEntries(file, ground, entries);
    isNew = false;
  };
  return {
    find(key) {
      const entry = entries.get(hashOf(key));
      if (entry && entry.age > 0) {
        entry.age = 0;
        tally.kept += 1;
      }
      return entry?.value;
    },
    keep(key, value) {
      isNew = true;
      tally.computed += 1;
      entries.set(hashOf(key), { value, age: 0 });
    },
    save,
  };
}

/**
 * A hash of what results depend on beside their keys: the code and the other files in folders of `src/`, the versions of all
 * packages, and the Node that runs them.
 */
export function hashGround(folders: readonly string[], project = "."): string {
  const hash = createHash("sha256").update(`${process.version} ${process.arch}\0`);
  hash.update(readFileSync(join(project, "package-lock.json")));
  for (const folder of folders) {
    const entries = readdirSync(join(project, "src", folder), { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/**
 * Opens the results of one kind for this build, and writes down what is new when the process ends.
 * @param folders of `src/` with all that makes these results
 */
export function openForBuilds<Value>(name: keyof Tallies, folders: readonly string[]): Kept<Value> {
  const kept = openKept<Value>(name, hashGround(folders), tallies[name]);
  process.once("exit", () => kept.save());
  return kept;
}
