import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cleanEnvironment, nodeFlags, programs } from "../../scripts/run.ts";
import { listFiles } from "../../src/build/read-pages.ts";

// One commit gives one site, wherever and whenever it is built: SAME_BYTES_OF=content builds the real one.

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "same-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** What a build is made of. */
const sources = ["src", "scripts", "public", "content", "tests/fixtures/minimal", ":(glob)*"];

/** The sources of the project, committed or not, in a folder of its own. */
function copyProject(place: string): string {
  const project = join(folder, place);
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...sources], {
    encoding: "utf8",
  });
  for (const file of list.split("\0").filter((name) => name !== "")) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    cpSync(file, join(project, file), { force: true });
  }
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
  return project;
}

/** Builds a copy of the project and tells what its site holds: file → digest. */
function buildCopy(project: string, env: Record<string, string>): Promise<Map<string, string>> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...nodeFlags, programs.build], {
      cwd: project,
      env: {
        ...cleanEnvironment(),
        ASTRO_TELEMETRY_DISABLED: "1",
        CONTENT_DIR: process.env["SAME_BYTES_OF"] ?? "tests/fixtures/minimal",
        ...env,
      },
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("close", (code) => {
      if (code !== 0) {
        fail(new Error(output));
        return;
      }
      const site = join(project, "dist");
      const digest = (file: string) =>
        createHash("sha256")
          .update(readFileSync(join(site, file)))
          .digest("hex");
      done(new Map(listFiles(site).map((file) => [file, digest(file)])));
    });
  });
}

/** Pagefind names its index anew in each build, and its entry file tells the name; nothing else may differ. */
const differs = /^pagefind\/(?:pagefind-entry\.json|pagefind\.[a-z_]+[0-9a-f]+\.pf_meta)$/;

test("builds in another folder, time zone and locale give the same bytes, but for two files of Pagefind’s", async () => {
  const [one, other] = [copyProject("one"), copyProject("a/folder of other length")];
  const east = await buildCopy(one, { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" });
  const west = await buildCopy(other, { TZ: "America/Los_Angeles", LC_ALL: "C", LANG: "C" });
  const files = new Set([...east.keys(), ...west.keys()]);
  expect(files.size).toBeGreaterThan(50);
  const different = [...files].filter((file) => east.get(file) !== west.get(file));
  expect(different.filter((file) => !differs.test(file))).toEqual([]);
});
