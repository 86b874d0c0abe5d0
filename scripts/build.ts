// `npm run build`: builds the site into dist/, unless dist/ is what its sources already say. `--force` builds anyway,
// `--verbose` names every file that is written, `--times FILE` notes there what each stage took.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { lockFile, takeBuildLock } from "../src/build/build-lock.ts";
import { findPlaceFault, findProjectFault, isReadOnly } from "../src/build/check-place.ts";
import { checkSearch } from "../src/build/check-search.ts";
import { checkSite } from "../src/build/check-site.ts";
import {
  hashInputs,
  hashOutput,
  isChangedSince,
  isUpToDate,
  recordFile,
  stampInputs,
  writeRecord,
} from "../src/build/fingerprint.ts";
import { beginPageIndex } from "../src/build/page-index.ts";
import { publish, recover, siteFolders } from "../src/build/publish.ts";
import { toHostFiles } from "../src/build/response-headers.ts";
import { readSettings, SettingsError, type Settings, tellHome } from "../src/build/read-settings.ts";
import { contentDirectory } from "../src/source/read-files.ts";
import { ContentError } from "../src/problems/problem.ts";
import type { Tally } from "../src/site/tally.ts";
import { endWithReader } from "./end-with-reader.ts";
import { programs, run } from "./run.ts";
import { WriterError, writePages, type Written } from "./run-writer.ts";
import { readOptions } from "./read-options.ts";
import { tellFailure } from "./tell-failure.ts";
import { formatSeconds, readCpu, stageTimes, tellStage } from "./tell-stage.ts";

/** How often a build begins anew because its sources changed under it. */
const tries = 3;

const options = readOptions({
  force: { type: "boolean" },
  verbose: { type: "boolean" },
  times: { type: "string" },
  // Which try it is, told to a build that begins anew.
  count: { type: "string" },
});

/** What a build took, as `--times` notes it. */
export interface BuildTimes extends Built {
  /** In ms, from the first stage to the last. */
  stages: typeof stageTimes;
  /** Processor time from the start of the process, in ms. */
  cpu: number;
}

/** Notes what the build took, where it was asked to. */
function noteTimes(built: Built): void {
  if (options.times === undefined) return;
  const memory = Math.max(process.resourceUsage().maxRSS * 1024, built.memory);
  const times: BuildTimes = { stages: stageTimes, cpu: readCpu(), ...built, memory };
  writeFileSync(options.times, JSON.stringify(times));
}

/** What was built, and the most memory that one of its processes held at once, in bytes. */
interface Built extends Written {
  pages: number;
  /** To search. */
  records: number;
}

/** What was made anew and what was kept from earlier builds. */
function tellKept({ layouts, citations, pictures }: Written): string {
  const tell = (name: string, { computed, kept }: Tally) => `${name} ${computed} anew, ${kept} kept`;
  return `${tell("diagrams:", layouts)}; ${tell("citations:", citations)}; ${tell("pictures:", pictures)}`;
}

/** Builds and checks the site, all of it aside. @returns what it holds; nothing where a source changed meanwhile */
async function buildAside({ basePath }: Settings): Promise<Built | undefined> {
  const before = stampInputs(contentDirectory);
  const isVerbose = options.verbose === true;
  const written = await tellStage("Writing the pages", () => writePages(lockFile, isVerbose), tellKept, isVerbose);
  const index = beginPageIndex(siteFolders.written);
  try {
    const heads = await tellStage("Checking the pages", () =>
      checkSite(siteFolders.written, basePath, (...page) => index.take(...page)),
    );
    for (const [file, text] of Object.entries(toHostFiles(basePath)))
      writeFileSync(join(siteFolders.written, file), text);
    const records = await tellStage("Checking the search", () => checkSearch(siteFolders.written));
    await tellStage("Indexing the words of all pages", () => index.finish());
    return stampInputs(contentDirectory) === before ? { ...written, pages: heads.length, records } : undefined;
  } finally {
    await index.leave();
  }
}

/** Publishes what was built, notes what it was built from, and says what it is. */
async function publishBuilt(inputs: string, built: Built, begun: number): Promise<void> {
  await tellStage("Publishing", () => {
    const output = hashOutput(siteFolders.written);
    publish(siteFolders);
    writeRecord(recordFile, { inputs, output });
  });
  const seconds = formatSeconds(performance.now() - begun);
  console.log(
    `${built.pages} pages, ${built.records} records to search, in ${seconds}: published to ${siteFolders.site}/`,
  );
  noteTimes(built);
}

/** Says where the pages believe to live, where nothing told it. */
function warnOfHome(settings: Settings): void {
  const home = tellHome(settings);
  if (home !== undefined) console.log(home);
}

/** Whether the site is what its sources say; said, where it is. */
function isSettled(inputs: string, settings: Settings, more = ""): boolean {
  if (options.force || !isUpToDate(recordFile, inputs, siteFolders.site)) return false;
  console.log(`${siteFolders.site}/ is up to date.${more}`);
  warnOfHome(settings);
  return true;
}

/** Builds in a new process, since this one holds code that may be older than its file. @returns its exit code */
function buildAnew(): Promise<number> {
  const count = Number(options.count ?? 1);
  if (count === tries) {
    throw new ContentError(
      [],
      `The sources changed during each of ${tries} builds. Nothing was written; build again when they rest.`,
    );
  }
  console.log("A source changed while the site was built, so it is built again.");
  const kept = process.argv.slice(2).filter((arg) => !arg.startsWith("--count="));
  return run(programs.build, [...kept, `--count=${count + 1}`]);
}

/** Builds when something changed, and puts the new site in the place of the old one. @returns an exit code */
async function build(): Promise<number> {
  const settings = readSettings(process.env);
  if (
    isReadOnly(siteFolders.site, lockFile) &&
    isSettled(
      hashInputs(contentDirectory, settings),
      settings,
      " Nothing can be written here, so no change can be built.",
    )
  )
    return 0;
  const fault = findProjectFault(process.cwd()) ?? findPlaceFault(siteFolders.site, contentDirectory);
  if (fault !== undefined) throw new SettingsError(fault);
  const release = takeBuildLock(lockFile);
  process.on("exit", release);
  recover(siteFolders);
  const inputs = hashInputs(contentDirectory, settings);
  if (isSettled(inputs, settings)) return 0;
  const begun = performance.now();
  // This process read its code from its start on, before the hash was taken.
  const built = isChangedSince(contentDirectory, performance.timeOrigin) ? undefined : await buildAside(settings);
  if (built) {
    await publishBuilt(inputs, built, begun);
    warnOfHome(settings);
    return 0;
  }
  release();
  return buildAnew();
}

endWithReader();
try {
  process.exitCode = await build();
} catch (error) {
  if (!(error instanceof WriterError)) tellFailure(error);
  process.exit(error instanceof WriterError ? error.code : 1);
}
