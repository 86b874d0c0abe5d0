import { relative } from "node:path";
import { getSystemErrorMap } from "node:util";
import { BuildRunsError } from "../src/build/build-lock.ts";
import { IndexerEndedError } from "../src/build/hear-indexer.ts";
import { SettingsError } from "../src/build/read-settings.ts";
import { ContentError } from "../src/problems/problem.ts";

/** That a file stands where a build keeps its own. */
const tellInTheWay = (path: string) =>
  `A folder must be made at ${path}, and a file stands there or in its way. Nothing was published; move that away and build again.`;

/** What the system says by a code of what it could not do with a file, and what to do; others are faults of this code. */
const systemFaults: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: () => "The disk is full. Nothing was published; make room and build again.",
  EDQUOT: () => "Your share of the disk is used up. Nothing was published; make room and build again.",
  EROFS: (path) =>
    `${path} is on a disk that cannot be written to. Nothing was published; copy the project to one that can.`,
  EACCES: (path) =>
    `You have no right to read or write ${path}. Nothing was published; give it to yourself, or build as its owner.`,
  EPERM: (path) => `The system does not let you change ${path}. Nothing was published; build as its owner.`,
  EBUSY: (path) =>
    `${path} cannot be moved: a disk is mounted there, or another program has it open. Nothing was published; say in SITE_DIR another folder, or end that program.`,
  EEXIST: (path) => tellInTheWay(path),
  ENOTDIR: (path) => tellInTheWay(path),
  EMFILE: () =>
    "Too many files are open at once. Nothing was published; raise the limit (`ulimit -n 4096`) and build again.",
  EIO: (path) => `The disk failed at ${path}. Nothing was published; look after the disk.`,
};

/** What the system calls a failure; programs in Rust, such as the one that bundles the pages, tell its number in their words. */
function nameFault(error: Error): string | undefined {
  if ("code" in error && typeof error.code === "string" && error.code in systemFaults) return error.code;
  const [, number] = /\(os error (\d+)\)/.exec(error.message) ?? [];
  return number === undefined ? undefined : getSystemErrorMap().get(-Number(number))?.[0];
}

/** What the system could not do, in words for people; nothing where it is not the system that failed. */
function wordSystemFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const path = "path" in error && typeof error.path === "string" ? relative("", error.path) || "this folder" : "a file";
  return systemFaults[nameFault(error) ?? ""]?.(path);
}

/** Says why a build failed: in words where people can mend it, else with all that is known. */
export function tellFailure(error: unknown): void {
  // What the pages are made with is bundled and holds a class of its own.
  const isContent = error instanceof Error && error.name === ContentError.name;
  const isTold = isContent || [SettingsError, BuildRunsError, IndexerEndedError].some((kind) => error instanceof kind);
  console.error(wordSystemFault(error) ?? (isTold && error instanceof Error ? error.message : error));
}
