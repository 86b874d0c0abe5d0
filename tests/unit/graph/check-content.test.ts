import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkContent, openContent } from "../../../src/graph/check-content.ts";
import { rules } from "../../../src/graph/rules/index.ts";
import { formatProblems } from "../../../src/problems/problem.ts";
import { addressList } from "../../../src/source/content-kinds.ts";
import { readBroken, readMinimal } from "../../read-fixture.ts";
import { writeFolder } from "../../write-folder.ts";

const cases = readdirSync("tests/fixtures/broken");

/** Two rules that no text can break apart: a heading with a citation is a heading, too. */
const alsoBroken = (name: string): string[] => {
  if (name === "citation-is-rendered--heading") return ["prose-is-paragraphs"];
  return name === "citation-is-rendered--html" ? ["prose-has-no-html"] : [];
};
const ruleOf = (name: string) => name.split("--")[0] ?? name;

test("the smallest review holds", () => {
  expect(checkContent(readMinimal())).toEqual([]);
});

describe("each broken fixture breaks exactly its rule, in these words", () => {
  test.each(cases)("%s", async (name) => {
    const problems = checkContent(readBroken(name));
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([ruleOf(name), ...alsoBroken(name)]));
    await expect(`${formatProblems(problems)}\n`).toMatchFileSnapshot(`../../fixtures/broken/${name}/expected.txt`);
  });
});

test("every rule has a fixture that breaks it", () => {
  const broken = new Set(cases.map(ruleOf));
  expect(rules.map((rule) => rule.name).filter((name) => !broken.has(name))).toEqual([]);
});

test("every rule has a name of its own and says its truth in a sentence", () => {
  expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
  for (const rule of rules) expect(rule.truth).toMatch(/^[A-Z].+\.$/);
});

test("all problems are reported at once, whatever files they are in", () => {
  const files = [
    ...readBroken("citation-resolves").filter((file) => !file.path.startsWith("findings/")),
    ...readBroken("finding-has-reference").filter((file) => file.path.startsWith("findings/")),
  ];
  expect(
    checkContent(files)
      .map((problem) => problem.rule)
      .sort(),
  ).toEqual(["citation-resolves", "finding-has-reference"]);
});

test("an unreadable file hides no problem of form elsewhere, and invents none of links", () => {
  const files = [
    ...readBroken("yaml-is-well-formed").filter((file) => !file.path.startsWith("sections/")),
    ...readBroken("prose-has-no-html").filter((file) => file.path.startsWith("sections/")),
  ];
  const found = checkContent(files).map((problem) => problem.rule);
  expect(new Set(found)).toEqual(new Set(["yaml-is-well-formed", "prose-has-no-html"]));
});

test("an entry whose shape is wrong hides no link of other files that leads nowhere, and links to it are not said to", () => {
  const files = [
    ...readBroken("matches-schema--missing-field").filter((file) => !file.path.startsWith("sections/")),
    ...readBroken("citation-resolves").filter((file) => file.path.startsWith("sections/")),
  ];
  const found = checkContent(files).map((problem) => problem.rule);
  expect(new Set(found)).toEqual(new Set(["matches-schema", "citation-resolves"]));
});

describe.each(readMinimal().filter(({ path }) => path !== addressList))("of what $path lacks", ({ path, text }) => {
  const findOthers = (changed: string) => {
    expect(changed).not.toBe(text);
    const problems = checkContent(
      readMinimal().map((file) => (file.path === path ? { ...file, text: changed } : file)),
    );
    expect(problems).not.toEqual([]);
    return problems.filter(
      ({ rule, file }) => !file.endsWith(path) || !/^(?:\w+-is-well-formed|matches-schema)$/.test(rule),
    );
  };

  test("no rule tells while it cannot be read", () => {
    expect(findOthers(text.replace(/^(?:---\n)?/, '$&"a: [\n'))).toEqual([]);
  });

  test("no rule tells while its shape is wrong", () => {
    const changed = [
      text.replace('"id":', '"unknown": 1, "id":'),
      text.replace(/^- \{/m, "- { unknown: 1,"),
      text.replace(/^- /m, "- unknown: 1\n  "),
      text.replace(/^\[\]/, "- unknown: 1"),
      text.replace(/^(?:---\n)?/, "$&unknown: 1\n"),
    ].find((next) => next !== text);
    expect(findOthers(changed ?? text)).toEqual([]);
  });
});

describe("while the prose of a section cannot be read as it was meant", () => {
  const rulesOf = (changes: Record<string, (text: string) => string>) =>
    checkContent(readMinimal().map((file) => ({ ...file, text: changes[file.path]?.(file.text) ?? file.text }))).map(
      ({ rule }) => rule,
    );
  const toCapital = (text: string) => text.replaceAll("@zhu2012", "@Zhu2012").replace("; @gu2016", ", @gu2016");

  test("nobody is told of the citations and sentences that it lacks", () => {
    expect(new Set(rulesOf({ "sections/abstract.md": toCapital }))).toEqual(new Set(["citation-is-well-formed"]));
    const list = rulesOf({ "sections/abstract.md": (text) => text.replace("MSC vesicles", "- MSC vesicles") });
    expect(list.sort()).toEqual(["paragraphs-are-mapped", "prose-is-paragraphs"]);
  });

  test("what others lack is told all the same", () => {
    const found = rulesOf({
      "sections/tumor-growth.md": toCapital,
      "findings/1.yaml": (text) => text.replace("p1s1", "p2s9"),
    });
    expect(found).toContain("citation-is-well-formed");
    expect(found).toContain("link-resolves");
  });

  test("a citation that is well written and missing there is told", () => {
    const other = (text: string) => text.replace("feed a tumor [@zhu2012]", "feed a tumor [@gu2016]");
    expect(rulesOf({ "sections/abstract.md": other })).toContain("finding-sentence-resolves");
  });
});

test("what stands in no file is told of the folder that was read, wherever it is", () => {
  const kept = readMinimal().filter(({ path }) => !path.startsWith("sections/"));
  const folder = writeFolder({
    ...Object.fromEntries(kept.map(({ path, text }) => [path, text])),
    "sections/.gitkeep": "",
  });
  expect(() => openContent(folder)).toThrow(`${folder}:1:1  review-is-present\n  There is no section.`);
});
