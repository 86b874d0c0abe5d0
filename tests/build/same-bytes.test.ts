import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFiles } from "../../src/build/read-pages.ts";
import { buildOnce, buildSite } from "./build-site.ts";

// One commit gives one site, wherever and whenever it is built: SAME_BYTES_OF=content builds the real one.

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "same-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

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

/** What a site holds: file → digest. */
function digestSite(site: string): Map<string, string> {
  const digest = (file: string) =>
    createHash("sha256")
      .update(readFileSync(join(site, file)))
      .digest("hex");
  return new Map(listFiles(site).map((file) => [file, digest(file)]));
}

/** Pagefind names its index anew in each build, and its entry file tells the name; nothing else may differ. */
const differs = /^pagefind\/(?:pagefind-entry\.json|pagefind\.[a-z_]+[0-9a-f]+\.pf_meta)$/;

test("builds in another folder, time zone and locale, one with what builds before it kept and one without, give the same bytes, but for two files of Pagefind’s", async () => {
  const content = process.env["SAME_BYTES_OF"] ?? "tests/fixtures/minimal";
  const east = digestSite(await buildOnce(content));
  const copy = copyProject("a/folder of other length");
  // What other programs read there, and what belongs to the folder around it, changes nothing.
  writeFileSync(join(copy, ".env"), "BASE_URL=/elsewhere/\nSITE=https://elsewhere.example\n");
  writeFileSync(join(copy, "../tsconfig.json"), "{");
  const site = join(folder, "dist");
  // Hawaiian puts all vowels before all consonants, so that whatever is sorted by the machine's own language stands otherwise.
  const elsewhere = { TZ: "America/Los_Angeles", LC_ALL: "haw_US.UTF-8", LANG: "haw_US.UTF-8" };
  const { code, output } = await buildSite({ CONTENT_DIR: content, SITE_DIR: site, ...elsewhere }, copy);
  if (code !== 0) throw new Error(output);
  const west = digestSite(site);
  const files = new Set([...east.keys(), ...west.keys()]);
  expect(files.size).toBeGreaterThan(50);
  const different = [...files].filter((file) => east.get(file) !== west.get(file));
  expect(different.filter((file) => !differs.test(file))).toEqual([]);
});
