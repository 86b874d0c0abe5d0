import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { checkPublishedEntries } from "../../../src/build/check-published.ts";
import { openContent } from "../../../src/graph/check-content.ts";
import { readMinimal } from "../../read-fixture.ts";
import { writeFolder } from "../../write-folder.ts";

type Change = readonly [path: string, from: string | RegExp, to: string];

/** What is said, without a build, of the smallest review after these changes of its files. */
function check(...changes: readonly Change[]): string[] {
  const files = Object.fromEntries(readMinimal().map(({ path, text }) => [path, text]));
  for (const [path, from, to] of changes) files[path] = (files[path] ?? "").replace(from, to);
  const folder = writeFolder(files);
  const problems = checkPublishedEntries(openContent(folder), folder);
  return problems.map(({ rule, file, line, message }) => {
    const named = /\/[^ ,]+ (?:is now p\d+s\d+|is gone)|\/[^ ,]+, which is not there|is missing/.exec(message)?.[0];
    return `${file.slice(folder.length + 1)}:${line} ${rule} ${named ?? message}`;
  });
}

const abstract = "sections/abstract.md";

test("what was published and is there is in order, and so is what is worded anew, added, or only on built pages", () => {
  expect(check()).toEqual([]);
  expect(check([abstract, "They also make it resist a drug", "It resists a drug, too,"])).toEqual([]);
  expect(check([abstract, "again [@zhu2012].", "again [@zhu2012].\nA new sentence."])).toEqual([]);
  expect(check(["addresses.txt", /$/, "/topics/vegf/old.bib\n/lost/\n"])).toEqual([]);
});

test("the name of a sentence that has passed to another is told", () => {
  expect(check([abstract, "They also", "A new sentence.\nThey also"])).toEqual([
    "addresses.txt:87 address-is-kept /sections/abstract/#p1s2 is now p1s3",
  ]);
});

test("a page, a paragraph, a citation, an edge and a note that were published and are gone are told", () => {
  const gone = ["/topics/old/", "/findings/7/", "/references/9/", "/pathways/vegf/#edge-9", "/notes/#old"];
  const lost = [...gone, "/sections/abstract/#p3", "/sections/abstract/#cite-1-3", "/sections/abstract/#row-2"];
  expect(check(["addresses.txt", /^/, `${lost.join("\n")}\n`])).toEqual(
    lost.map((address, index) => `addresses.txt:${index + 1} address-is-kept ${address} is gone`),
  );
});

test("what moved is answered where it was, and leads to what is there", () => {
  const moveTo = (to: string): Change[] => [
    ["addresses.txt", /$/, "/topics/old/\n/topics/old.bib\n"],
    ["moved.yaml", "[]", `- from: /topics/old/\n  to: ${to}\n  on: "2026-01-01"\n  why: It has another name.\n`],
  ];
  expect(check(...moveTo("/topics/vegf/"))).toEqual([]);
  expect(check(...moveTo("/topics/vegf/references.bib"))).toEqual([]);
  expect(check(...moveTo("/pathways/vegf/#edge-2"))).toEqual([]);
  expect(check(...moveTo("/pathways/vegf/#edge-9"))).toEqual([
    "moved.yaml:2 address-is-kept /pathways/vegf/#edge-9, which is not there",
  ]);
});

test.each([
  ["a pointer of Git LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a21\nsize 1\n", "git lfs pull"],
  ["a pointer of git-annex", "/annex/objects/SHA256E-s3--f50d7a.txt\n", "git annex get"],
  ["zeros", "\0".repeat(40), "git restore"],
])("%s in the place of the list is told as that", (_name, text, hint) => {
  const files = readMinimal().map((file) => [file.path, file.path === "addresses.txt" ? text : file.text] as const);
  const folder = writeFolder(Object.fromEntries(files));
  expect(checkPublishedEntries(openContent(folder), folder)).toMatchObject([
    { rule: "file-holds-its-text", line: 1, column: 1, hint: expect.stringContaining(hint) as string },
  ]);
});

test("a list that is missing is told", () => {
  const folder = writeFolder(Object.fromEntries(readMinimal().map(({ path, text }) => [path, text])));
  const content = openContent(folder);
  expect(checkPublishedEntries(content, writeFolder({}))).toMatchObject([
    { rule: "address-is-kept", message: expect.stringContaining("is missing") as string },
  ]);
});

test("`npm run check:content` says so, too", () => {
  const files = readMinimal().map(({ path, text }) => [
    path,
    path === "addresses.txt" ? `${text}/topics/old/\n` : text,
  ]);
  const env = { ...process.env, CONTENT_DIR: writeFolder(Object.fromEntries(files) as Record<string, string>) };
  const { status, stderr } = spawnSync(process.execPath, ["scripts/check-content.ts"], { env, encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/address-is-kept\n.* \/topics\/old\/ is gone/)]);
});
