import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openContent } from "../../../src/graph/check-content.ts";

const guide = readFileSync("content/README.md", "utf8");
const folder = mkdtempSync(join(tmpdir(), "guide-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The examples of one language, in their order. */
const examplesOf = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(([, text = ""]) => text);
const change = (path: string, edit: (text: string) => string) => {
  const file = join(folder, path);
  writeFileSync(file, edit(readFileSync(file, "utf8")));
};

test("whoever follows the guide to the letter adds a topic, a reference, a finding and a note that hold", () => {
  cpSync("tests/fixtures/minimal", folder, { recursive: true });
  const [reference = ""] = examplesOf("json");
  const [sentence = ""] = examplesOf("markdown");
  const files = examplesOf("yaml").map((text) => text.replaceAll("<next>", "2"));
  expect(files.map((text) => text.split("\n")[0])).toEqual([
    "# topics/decorin.yaml",
    "# findings/2.yaml",
    "# notes/decorin-in-one-work.yaml",
  ]);
  for (const text of files) writeFileSync(join(folder, text.split("\n")[0]?.slice(2) ?? ""), text);
  change("references.json", (text) => text.replace(/\n\]\s*$/, `,\n${reference.replace("<next>", "5")}]\n`));
  change("review.yaml", (text) => text.replace("referenceCount: 4", "referenceCount: 5"));
  change("sections/abstract.md", (text) => text.replace("(/findings/) says.\n", `(/findings/) says.\n${sentence}`));
  const content = openContent(folder);
  expect(content.findings.map(({ id }) => id)).toContain("2");
  expect(content.topics.map(({ id }) => id)).toContain("decorin");
  expect(content.references).toHaveLength(5);
});
