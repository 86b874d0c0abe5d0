// `npm run bench`: how the build grows. Makes reviews up, builds each in a process of its own with nothing kept from
// before, and writes what that took into BENCHMARKS.md, all sizes measured so far in one table, each with the commit and the
// machine of its own run. `-- --size 920` for one; with `--write FOLDER` its content is only written there, to build it by hand.
// A size that fails is told, and the next is measured.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { arch, availableParallelism, cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { writeReview } from "./bench/make-review.ts";
import { measureSearch, weighPages } from "./bench/measure-site.ts";
import { watchMemory } from "./bench/watch-memory.ts";
import { writeTable, type Measurement } from "./bench/write-table.ts";
import type { BuildTimes } from "./build.ts";
import { readOptions } from "./read-options.ts";
import { cleanEnvironment, nodeFlags, programs, run } from "./run.ts";

const allSizes = [92, 920, 4600, 10_000];
/** Where what was measured waits for the other sizes. */
const folder = ".cache/bench";
const report = "BENCHMARKS.md";
const begin = "<!-- what `npm run bench` writes begins -->";
const end = "<!-- and ends -->";

/** Builds a made-up review in a process of its own. @returns what it took @throws Error when the build fails */
function buildReview(content: string, place: string): Promise<BuildTimes> {
  const env = {
    ...cleanEnvironment(),
    CONTENT_DIR: content,
    SITE_DIR: join(place, "dist"),
    CACHE_DIR: join(place, "kept"),
  };
  const times = join(place, "times.json");
  const args = [...nodeFlags, programs.build, "--force", "--times", times];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: "inherit", env });
    const endWatch = watchMemory(child.pid ?? 0);
    child.on("error", reject);
    child.on("exit", (code) => {
      const watched = endWatch();
      if (code !== 0) {
        reject(new Error(`the build ended with ${code ?? "a signal"}`));
        return;
      }
      const build = JSON.parse(readFileSync(times, "utf8")) as BuildTimes;
      resolve({ ...build, memory: Math.max(build.memory, watched ?? 0) });
    });
  });
}

/** Makes a review of a size up in a place of its own, builds it and measures what came out. */
async function measure(size: number, place: string): Promise<Measurement> {
  const content = join(place, "content");
  writeReview(size, content);
  const begun = performance.now();
  const build = await buildReview(content, place);
  const wall = performance.now() - begun;
  const site = join(place, "dist");
  const ran = { on: new Date().toISOString().slice(0, 10), ...describeRun() };
  return { size, ran, build, wall, weights: weighPages(site), search: await measureSearch(site) };
}

/** The commit that is measured, and whether its files were changed since: `bf46dfc`, `bf46dfc and changes`. */
function describeCommit(): string {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
  try {
    const changed = git("status", "--porcelain", "--", "src", "scripts", "astro.config.mjs", "package-lock.json");
    return `${git("rev-parse", "--short", "HEAD")}${changed === "" ? "" : " and changes"}`;
  } catch {
    return "not under git";
  }
}

/** What a size is measured with and on. */
function describeRun(): Omit<Measurement["ran"], "on"> {
  const { version } = JSON.parse(readFileSync("node_modules/astro/package.json", "utf8")) as { version: string };
  const memory = `${(totalmem() / 1024 ** 3).toFixed(0)} GB`;
  const processor = cpus()[0]?.model.trim() ?? "";
  const [load = 0] = loadavg();
  return {
    commit: describeCommit(),
    versions: `Node ${process.version}, Astro ${version}`,
    machine: `${arch()}, ${availableParallelism()} × ${processor}, ${memory}`,
    load: load.toFixed(1),
  };
}

/** Reads what was measured of each size, leaving out what an earlier form of this program noted. */
const readMeasured = (): Measurement[] =>
  readdirSync(folder)
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Partial<Measurement>)
    .filter((measured): measured is Measurement => measured.ran !== undefined);

/**
 * Puts the table of all that was measured into the report, where the marks are.
 * @returns the sizes that it tells nothing of
 */
function writeReport(): number[] {
  const text = readFileSync(report, "utf8");
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${report} holds no marks between which the table belongs`);
  const measured = readMeasured();
  const table = `${begin}\n\n${writeTable(measured)}\n\n`;
  writeFileSync(report, text.slice(0, before) + table + text.slice(after));
  return allSizes.filter((size) => !measured.some((one) => one.size === size));
}

const values = readOptions({ size: { type: "string", multiple: true }, write: { type: "string" } });
const sizes = values.size?.map(Number) ?? allSizes;
const strange = sizes.filter((size) => !Number.isInteger(size) || size < 4 || size > 99_999);
if (strange.length > 0) {
  console.error(`A size is a number of references from 4 to 99999: ${(values.size ?? []).join(", ")}`);
  process.exit(1);
}
if (values.write !== undefined) {
  writeReview(sizes[0] ?? 92, values.write);
  process.exit(0);
}
mkdirSync(folder, { recursive: true });
const failed: string[] = [];
let untold: number[] = [];
const places: string[] = [];
for (const size of sizes) {
  console.log(`\n${size} references`);
  try {
    const place = mkdtempSync(join(tmpdir(), "bench-"));
    places.push(place);
    writeFileSync(join(folder, `${size}.json`), JSON.stringify(await measure(size, place)));
    untold = writeReport();
  } catch (error) {
    failed.push(`${size} references: ${error instanceof Error ? error.message : String(error)}`);
  }
}
// Not sooner: ext4 takes long to write a file where thousands were just removed, and that would count for the next size.
for (const place of places) rmSync(place, { recursive: true, force: true });
await run(programs.prettier, ["--write", "--log-level", "warn", report]);
if (failed.length < sizes.length) console.log(`\nWritten into ${report}.`);
if (untold.length > 0)
  console.log(
    `Its table holds what was measured in this folder, and so no column any more for ${untold.join(", ")} references.`,
  );
if (failed.length > 0) {
  console.error(`Not measured:\n${failed.join("\n")}`);
  process.exitCode = 1;
}
