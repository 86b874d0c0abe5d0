import { expect, test } from "vitest";
import { problemOnPage } from "../../../src/build/read-pages.ts";
import { traceToContent } from "../../../src/build/trace-to-content.ts";
import { readContent } from "../../../src/source/read-content.ts";
import { readMinimal } from "../../read-fixture.ts";

const links =
  "\nSee [one](/findings/#now) and [other](/findings/#nowhere).\n\n[Long](/notes/#arrows), [short](/notes/#arrow).\n";
const files = readMinimal().map((file) =>
  file.path === "sections/abstract.md" ? { ...file, text: file.text + links } : file,
);
const { content } = readContent(files);
const trace = (...problems: Parameters<typeof traceToContent>[0][number][]) => traceToContent(problems, files, content);
const onPage = (file: string, written?: string) =>
  problemOnPage("fragment-has-target", { file }, "The link leads nowhere.", "Mend it.", written);
const lineOf = (words: string, file = "sections/abstract.md") =>
  (files.find(({ path }) => path === file)?.text ?? "").split("\n").findIndex((line) => line.includes(words)) + 1;

test("what content caused is told at its line, once, with the pages that show it", () => {
  const link = "/findings/#now";
  expect(trace(onPage("sections/abstract/index.html", link), onPage("review/index.html", link))).toEqual([
    {
      rule: "fragment-has-target",
      file: expect.stringMatching(/sections\/abstract\.md$/) as string,
      line: lineOf("[one]"),
      column: 11,
      message: "The link leads nowhere. It is on 2 pages, sections/abstract/index.html first.",
      hint: "Mend it.",
    },
  ]);
});

test("an address that only begins like the one written is another", () => {
  expect(trace(onPage("sections/abstract/index.html", "/findings/#nowhere"))).toMatchObject([{ column: 39 }]);
  expect(trace(onPage("sections/abstract/index.html", "/findings/#no"))).toMatchObject([
    { file: "sections/abstract/index.html" },
  ]);
});

test("a longer address before it on its line does not hide it", () => {
  expect(trace(onPage("sections/abstract/index.html", "/notes/#arrow"))).toMatchObject([
    { line: lineOf("[short]"), column: 33 },
  ]);
});

test("what no line of content caused stays with its page", () => {
  const problem = onPage("about/index.html", "/gone/");
  expect(trace(problem)).toEqual([{ ...onPage("about/index.html") }]);
  expect(trace(onPage("about/index.html"))).toEqual([onPage("about/index.html")]);
});

test("two pages of one name are told at the field that names the entry", () => {
  const title = problemOnPage("title-is-unique", { file: "topics/vegf/index.html" }, "It is said twice.", "Change it.");
  expect(trace(title)).toMatchObject([
    { file: expect.stringMatching(/topics\/vegf\.yaml$/) as string, line: lineOf("name:", "topics/vegf.yaml") },
  ]);
  expect(trace({ ...title, file: "references/4/index.html" })).toMatchObject([
    { file: expect.stringMatching(/references\.json$/) as string },
  ]);
});
