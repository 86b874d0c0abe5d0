import { describe, expect, test } from "vitest";
import { readContent } from "../../../src/source/read-content.ts";
import type { SourceFile } from "../../../src/source/read-files.ts";
import { readMinimal } from "../../read-fixture.ts";

const file = (path: string, text: string): SourceFile => ({ path, shown: `content/${path}`, text });
const problemsOf = (path: string, text: string) => readContent([file(path, text)]).problems;

const topic = "kind: target\nname: VEGF\ndefinition: A factor.\n";

describe("entries", () => {
  test("are sorted into their kinds with nothing left over", () => {
    const { content, problems } = readContent(readMinimal());
    expect(problems).toEqual([]);
    expect(content.review).toHaveLength(1);
    expect(content.references.map(({ id }) => id)).toEqual(["zhu2012", "ji2015", "gu2016", "wang2014a"]);
    expect(content.sections.map(({ id }) => id)).toEqual(["abstract", "tumor-growth"]);
    expect(content.findings.map(({ id }) => id)).toEqual(["1"]);
    expect(content.figures.map(({ id }) => id)).toEqual(["1"]);
    expect(content.topics.map(({ id }) => id)).toEqual(["gastric-cancer", "growth", "msc", "vegf"]);
    expect(content.notes.map(({ id }) => id)).toEqual(["arrow"]);
    expect(content.abbreviations).toHaveLength(18);
  });

  test("have the defaults of their schema filled in", () => {
    const { content } = readContent([file("topics/vegf.yaml", topic)]);
    expect(content.topics[0]?.data).toEqual({
      kind: "target",
      name: "VEGF",
      definition: "A factor.",
      identifiers: [],
      general: false,
      aliases: [],
      synonyms: [],
    });
  });

  test("have a body only where they are prose", () => {
    const { content } = readContent(readMinimal());
    expect(content.sections.every(({ body }) => body.trim() !== "")).toBe(true);
    expect(content.findings.map(({ body }) => body)).toEqual([""]);
  });

  test("know the file and the place they came from", () => {
    const { content } = readContent([file("topics/vegf.yaml", topic)]);
    expect(content.topics[0]?.source.file).toBe("content/topics/vegf.yaml");
    expect(content.topics[0]?.source.placeOf(["name"])).toEqual({ line: 2, column: 7 });
  });
});

describe("problems", () => {
  test("name a field that is not known, where it stands, with the nearest that is", () => {
    expect(problemsOf("topics/vegf.yaml", `${topic}alias: [VPF]\n`)).toEqual([
      {
        rule: "matches-schema",
        file: "content/topics/vegf.yaml",
        line: 4,
        column: 8,
        message: "The field `alias` is not known.",
        hint: expect.stringContaining("Did you mean `aliases`?") as string,
      },
    ]);
  });

  test("name every field that is known when none is near", () => {
    const [problem] = problemsOf("topics/vegf.yaml", `${topic}pronunciation: x\n`);
    expect(problem?.hint).toMatch(/^Use one of kind, name, aliases, /);
  });

  test("name a field that is missing, at the entry that lacks it", () => {
    expect(problemsOf("topics/vegf.yaml", "# VEGF\nkind: target\ndefinition: A factor.\n")).toEqual([
      expect.objectContaining({
        line: 2,
        column: 1,
        message: "The field `name` is missing.",
        hint: "Add it (text).",
      }),
    ]);
  });

  test("list the values that a field may have", () => {
    const [problem] = problemsOf("topics/vegf.yaml", topic.replace("target", "molecule"));
    expect(problem).toMatchObject({ line: 1, column: 7, message: "The field `kind` has a value that is not known." });
    expect(problem?.hint).toContain("tumor, process, source");
  });

  test("tell a field that is empty from one that is missing", () => {
    expect(problemsOf("topics/vegf.yaml", topic.replace(" VEGF", ""))).toEqual([
      expect.objectContaining({ line: 2, message: "The field `name` is empty.", hint: "Fill it in (text)." }),
    ]);
    expect(problemsOf("topics/vegf.yaml", topic.replace("kind: target\n", ""))).toEqual([
      expect.objectContaining({
        message: "The field `kind` is missing.",
        hint: expect.stringMatching(/^Add it, as one of: tumor, process, /) as string,
      }),
    ]);
  });

  test.each([
    ["", "The entry is empty."],
    ["just words", "The entry must be fields, as `name: value`."],
  ])("name no field where the whole entry is none: %j", (text, message) => {
    expect(problemsOf("topics/vegf.yaml", text)).toEqual([
      expect.objectContaining({ line: 1, message, hint: expect.stringContaining("kind, name") as string }),
    ]);
  });

  test.each([
    ["aliases: VPF", "must be a list"],
    ["mapOrder: x", "must be a whole number from 1 to 99999"],
    ["mapOrder: 1.5", "must be a whole number from 1 to 99999"],
    ["abbreviation: [VPF]", "must be text"],
  ])("say in words what a value must be: %s", (field, message) => {
    const [problem] = problemsOf("topics/vegf.yaml", `${topic}${field}\n`);
    expect(problem?.message).toBe(`The field \`${field.split(":")[0]}\` is wrong: ${message}.`);
  });

  test("write the way to a field deep inside", () => {
    const { problems } = readContent([
      file(
        "figures.yaml",
        "- number: 1\n  section: abstract\n  title: x\n  imageInArticle: https://example.org/\n  parts:\n    - { label: a, text: '' }\n",
      ),
    ]);
    expect(problems).toEqual([
      expect.objectContaining({
        line: 6,
        column: 25,
        message: "The field `parts[0].text` is wrong: must not be empty.",
      }),
    ]);
  });

  test("of one entry leave the other entries of its file readable", () => {
    const { content, problems } = readContent([
      file(
        "abbreviations.yaml",
        "- { id: A, expansion: a, forms: [A] }\n- { id: B }\n- { id: C, expansion: c, forms: [C] }\n",
      ),
    ]);
    expect(content.abbreviations.map(({ id }) => id)).toEqual(["A", "C"]);
    expect(problems.map(({ line }) => line)).toEqual([2, 2]);
  });

  test("of all files come at once", () => {
    const { problems } = readContent([
      file("notes.txt", ""),
      file("topics/a.yaml", "name: [unclosed"),
      file("topics/b.yaml", ""),
      file("topics/c.yaml", "name: *nothing"),
    ]);
    expect(new Set(problems.map((problem) => `${problem.file} ${problem.rule}`))).toEqual(
      new Set([
        "content/notes.txt file-is-read",
        "content/topics/a.yaml yaml-is-well-formed",
        "content/topics/b.yaml matches-schema",
        "content/topics/c.yaml yaml-is-well-formed",
      ]),
    );
  });

  test("are not raised by the contract for authors", () => {
    expect(problemsOf("README.md", "# How to write content")).toEqual([]);
    expect(problemsOf("sections/README.txt", "").map(({ rule }) => rule)).toEqual(["file-is-read"]);
  });
});
