import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openContent } from "../../../src/graph/check-content.ts";
import { ContentError } from "../../../src/problems/problem.ts";

const guide = readFileSync("content/README.md", "utf8");

/** The examples of one language, in their order. */
const examplesOf = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(([, text = ""]) => text);

/** A text with one place of it changed, which must be there. */
function replace(text: string, from: string | RegExp, to: string): string {
  if (text.replace(from, to) === text) throw new Error(`the guide no longer says: ${String(from)}`);
  return text.replace(from, to);
}

/** What a newcomer writes who follows the guide to the letter, by file; a file of the folder is edited, not made. */
function followGuide(folder: string): Map<string, string> {
  const [reference = ""] = examplesOf("json");
  const [sentence = ""] = examplesOf("markdown");
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const entries = examplesOf("yaml").map((text) => text.replaceAll("<next>", "2"));
  return new Map([
    ...entries.map((text) => [text.split("\n")[0]?.slice(2) ?? "", text] as const),
    ["references.json", read("references.json").replace(/\n\]\s*$/, `,\n${reference.replace("<next>", "5")}]\n`)],
    ["review.yaml", replace(read("review.yaml"), "referenceCount: 4", "referenceCount: 5")],
    [
      "sections/abstract.md",
      replace(read("sections/abstract.md"), "(/findings/) says.\n", `(/findings/) says.\n${sentence}`),
    ],
  ]);
}

/** Follows the guide in a folder of its own, with one slip of the hand if any, and opens what came of it. */
function walk(slip?: { file: string; from: string | RegExp; to: string }) {
  const folder = mkdtempSync(join(tmpdir(), "guide-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  cpSync("tests/fixtures/minimal", folder, { recursive: true });
  const files = followGuide(folder);
  if (slip) files.set(slip.file, replace(files.get(slip.file) ?? "", slip.from, slip.to));
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
  try {
    return { content: openContent(folder), report: "" };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { content: undefined, report: error.message.replaceAll(`${folder}/`, "") };
  }
}

test("whoever follows the guide to the letter adds a topic, a reference, a finding and a note that hold", () => {
  const { content, report } = walk();
  expect(report).toBe("");
  expect(content?.findings.map(({ id }) => id)).toContain("2");
  expect(content?.topics.map(({ id }) => id)).toContain("decorin");
  expect(content?.notes.map(({ id }) => id)).toContain("decorin-in-one-work");
  expect(content?.references).toHaveLength(5);
});

const topic = "topics/decorin.yaml";
const finding = "findings/2.yaml";
const note = "notes/decorin-in-one-work.yaml";
const section = "sections/abstract.md";

test.each<[what: string, file: string, from: string | RegExp, to: string, words: string, place?: string]>([
  ["a kind of topic that there is not", topic, "kind: target", "kind: targets", "Did you mean `target`?"],
  ["a field misspelled", topic, "definition:", "defintion:", "Did you mean `definition`?"],
  ["a field left out", topic, "unidentified: Left open in this example.\n", "", "or the reason as `unidentified`"],
  [
    "a reference not counted",
    "review.yaml",
    "Count: 5",
    "Count: 4",
    "or `referenceCount` in review.yaml",
    "references.json",
  ],
  ["a number given twice", "references.json", '"citation-label": "5"', '"citation-label": "4"', "is taken already"],
  ["a cite key mistyped in prose", section, "@muster2017", "@mutser2017", "Did you mean `muster2017`?"],
  ["a sentence in two lines", section, "decorin, and", "decorin,\nand", "This line ends within a sentence"],
  ["a topic that is not there", finding, "targets: [decorin]", "targets: [decorine]", "Did you mean `decorin`?"],
  ["a reference that is not there", finding, "[muster2017]", "[muster2016]", "Did you mean `muster2017`?"],
  ["a sentence that the section has not", finding, "[p1s3]", "[p1s4]", "has no sentence p1s4"],
  ["an effect that is none", finding, "effect: promotes", "effect: promoted", "Did you mean `promotes`?"],
  ["a note on a finding that is not there", note, "finding: 2", "finding: 3", "There is no finding `3`."],
  ["a note without its ground", note, /restsOn:[\s\S]*/, "", "The field `restsOn` is missing."],
])("a newcomer's slip is named at its place, with what to do: %s", (_what, file, from, to, words, place = file) => {
  const { content, report } = walk({ file, from, to });
  expect(content).toBeUndefined();
  expect(report).toMatch(new RegExp(`^${place}:\\d+:\\d+ {2}[a-z-]+\\n {2}`, "m"));
  expect(report).toContain(words);
  expect(report).not.toMatch(/\bat .+:\d+:\d+\)|undefined|ZodError/);
});
