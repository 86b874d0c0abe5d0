import { globSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  hashInputs,
  hashOutput,
  inputPaths,
  isChangedSince,
  isUpToDate,
  stampInputs,
  writeRecord,
} from "../../../src/build/fingerprint.ts";
import { writeFolder } from "../../write-folder.ts";

const settings = { siteUrl: "https://example.org", basePath: "/", mostInList: 250 };

/** A site that was built a moment ago. */
function prepare() {
  const folder = writeFolder({
    "content/topics/vegf.yaml": "name: VEGF",
    "site/index.html": "home",
    "site/topics/vegf/index.html": "VEGF",
  });
  const [content, site, record] = ["content", "site", "site.built.json"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeRecord(record, { inputs: hashInputs(content, settings), output: hashOutput(site) });
  const isFresh = (now = settings) => isUpToDate(record, hashInputs(content, now), site);
  return { content, site, record, isFresh };
}

test("a site is up to date when nothing changed", () => {
  expect(prepare().isFresh()).toBe(true);
});

test("what pages are made of is asked whether it changed", () => {
  const code = globSync("src/**/*.{ts,astro}").map((file) => readFileSync(file, "utf8"));
  const read = code.flatMap((text) => [...text.matchAll(/readFileSync\("([^"]+)"/g)].map(([, path = ""]) => path));
  expect(read).toContain("codemeta.json");
  expect(read.filter((path) => !path.startsWith("/") && !inputPaths.includes(path))).toEqual([]);
});

test("a site is the same wherever it stands", () => {
  const { site } = prepare();
  const before = hashOutput(site);
  renameSync(site, `${site}.moved`);
  expect(hashOutput(`${site}.moved`)).toBe(before);
});

describe("a site is not up to date once", () => {
  test.each<[string, (site: ReturnType<typeof prepare>) => void]>([
    ["a text changed", ({ content }) => writeFileSync(join(content, "topics/vegf.yaml"), "name: VEGF-A")],
    ["a file was added", ({ content }) => writeFileSync(join(content, "topics/akt.yaml"), "")],
    ["a link was added", ({ content }) => symlinkSync("vegf.yaml", join(content, "topics/link.yaml"))],
    ["a file was renamed", ({ content }) => renameSync(join(content, "topics/vegf.yaml"), join(content, "x.yaml"))],
    ["a page was deleted", ({ site }) => rmSync(join(site, "topics/vegf/index.html"))],
    ["a page was changed", ({ site }) => writeFileSync(join(site, "index.html"), "h0me")],
    ["a page was added", ({ site }) => writeFileSync(join(site, "extra.html"), "")],
    ["the site was deleted", ({ site }) => rmSync(site, { recursive: true })],
    ["the record was deleted", ({ record }) => rmSync(record)],
    ["the record was cut short", ({ record }) => writeFileSync(record, '{"inputs":')],
  ])("%s", (_what, change) => {
    const built = prepare();
    change(built);
    expect(built.isFresh()).toBe(false);
  });

  test.each([{ siteUrl: "https://example.com" }, { basePath: "/review/" }, { mostInList: 10 }])(
    "a setting is %j",
    (change) => {
      expect(prepare().isFresh({ ...settings, ...change })).toBe(false);
    },
  );
});

test.each(["topics/.vegf.yaml.swp", ".DS_Store", ".git/index"])(
  "what an editor or a system keeps beside the texts is no source: %s",
  (name) => {
    const { content, isFresh } = prepare();
    const stamp = stampInputs(content);
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), "kept for the moment");
    expect(isFresh()).toBe(true);
    expect(stampInputs(content)).toBe(stamp);
  },
);

test("a source that was changed and changed back has another stamp", () => {
  const { content } = prepare();
  const [hash, stamp] = [hashInputs(content, settings), stampInputs(content)];
  const file = join(content, "topics/vegf.yaml");
  writeFileSync(file, "name: VEGF-A");
  writeFileSync(file, "name: VEGF");
  utimesSync(file, new Date(), new Date(Date.now() + 1000));
  expect(hashInputs(content, settings)).toBe(hash);
  expect(stampInputs(content)).not.toBe(stamp);
});

test("what was written since a moment counts as changed, what comes from the future does not", () => {
  const { content } = prepare();
  const file = join(content, "topics/vegf.yaml");
  const moment = Date.now() - 5000;
  const writtenAt = (time: number) => {
    utimesSync(file, new Date(time), new Date(time));
    return isChangedSince(content, moment);
  };
  expect(writtenAt(moment - 1000)).toBe(false);
  expect(writtenAt(moment + 1000)).toBe(true);
  expect(writtenAt(Date.now() + 3_600_000)).toBe(false);
});
