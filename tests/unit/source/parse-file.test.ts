import { describe, expect, test } from "vitest";
import type { Place } from "../../../src/problems/problem.ts";
import { findKind } from "../../../src/source/content-kinds.ts";
import { parseFile, type ParsedFile } from "../../../src/source/parse-file.ts";

/** Reads a text as if it stood at this path below `content/`. */
function parse(path: string, text: string): ParsedFile {
  const kind = findKind(path);
  if (!kind) throw new Error(`nothing reads ${path}`);
  return parseFile({ path, shown: `content/${path}`, text }, kind);
}

/** What the file says from a place to the end of its line. */
const textAt = (text: string, place: Place | undefined) =>
  place && text.split(/\r?\n/)[place.line - 1]?.slice(place.column - 1);

const problemsOf = ({ problems }: ParsedFile) => problems.map(({ rule, line, column }) => ({ rule, line, column }));

const topic = ["# a comment", "kind: tumor", "name: 'Gastric cancer'", "aliases:", "  - stomach cancer", "  - GC"].join(
  "\n",
);
const section = ["---", "title: Abstract", "order: 1", "---", "", "The first sentence.", "The second."].join("\n");
const references = `[\n  { "id": "zhu2012", "issued": { "date-parts": [[2012]] } },\n\t{ "id": "ji2015" }\n]`;

describe.each([
  ["as on Unix", (text: string) => text],
  ["as on Windows", (text: string) => text.replaceAll("\n", "\r\n")],
])("lines that end %s", (_name, end) => {
  test("fields of YAML stand where the file has them", () => {
    const text = end(topic);
    const [entry] = parse("topics/gastric-cancer.yaml", text).entries;
    expect(entry?.placeOf(["name"])).toEqual({ line: 3, column: 7 });
    expect(textAt(text, entry?.placeOf(["kind"]))).toBe("tumor");
    expect(textAt(text, entry?.placeOf(["aliases", 1]))).toBe("GC");
  });

  test("fields of front matter stand where the file has them", () => {
    const text = end(section);
    const [entry] = parse("sections/abstract.md", text).entries;
    expect(entry?.data).toEqual({ title: "Abstract", order: 1 });
    expect(entry?.placeOf(["order"])).toEqual({ line: 3, column: 8 });
    expect(textAt(text, entry?.placeOf(["title"]))).toBe("Abstract");
  });

  test("the body below front matter keeps the lines of the file", () => {
    const text = end(section);
    const [entry] = parse("sections/abstract.md", text).entries;
    const lines = entry?.body?.split(/\r?\n/);
    expect(lines?.slice(0, 4)).toEqual(["", "", "", ""]);
    expect(lines?.slice(4)).toEqual(text.split(/\r?\n/).slice(4));
  });

  test("fields of JSON stand where the file has them, in the entry that asks", () => {
    const text = end(references);
    const [first, second] = parse("references.json", text).entries;
    expect(textAt(text, first?.placeOf(["issued", "date-parts", 0, 0]))).toBe("2012]] } },");
    expect(textAt(text, first?.placeOf(["id"]))).toMatch(/^"zhu2012"/);
    expect(second?.placeOf(["id"])).toEqual({ line: 3, column: 10 });
  });
});

describe("a place that is asked for", () => {
  test("is that of the enclosing thing where the field is absent", () => {
    const [, second] = parse("references.json", references).entries;
    expect(second?.placeOf(["issued", "date-parts", 0])).toEqual({ line: 3, column: 2 });
    const [entry] = parse("topics/x.yaml", topic).entries;
    expect(entry?.placeOf(["aliases", 7])).toEqual(entry?.placeOf(["aliases"]));
    expect(entry?.placeOf(["broader"])).toEqual({ line: 2, column: 1 });
  });

  test("is the beginning in a file that is empty", () => {
    const [entry] = parse("topics/x.yaml", "").entries;
    expect(entry?.placeOf(["name"])).toEqual({ line: 1, column: 1 });
  });
});

describe("the id of an entry", () => {
  test("is the name of its file in a folder", () => {
    expect(parse("topics/mir-146b.yaml", "name: miR-146b").entries.map(({ id }) => id)).toEqual(["mir-146b"]);
  });

  test("is its kind where one file is one entry", () => {
    expect(parse("review.yaml", "title: x").entries.map(({ id, kind }) => ({ id, kind }))).toEqual([
      { id: "review", kind: "review" },
    ]);
  });

  test("is a field of it in a list, a number as text", () => {
    expect(parse("figures.yaml", "- number: 1\n- number: 2").entries.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  test("is its place in the list where that field is missing", () => {
    expect(parse("figures.yaml", "- number: 1\n- title: x\n- null\n- text").entries.map(({ id }) => id)).toEqual([
      "1",
      "#2",
      "#3",
      "#4",
    ]);
  });
});

describe("a file that cannot be read", () => {
  test("gives no entries, whatever is wrong", () => {
    expect(parse("topics/x.yaml", "a: 1\na: 2").entries).toEqual([]);
    expect(parse("references.json", "[,]").entries).toEqual([]);
    expect(parse("sections/x.md", "no front matter").entries).toEqual([]);
    expect(parse("figures.yaml", "number: 1").entries).toEqual([]);
  });

  test("has duplicate keys at the second of them", () => {
    expect(problemsOf(parse("topics/x.yaml", "name: a\nkind: tumor\nname: b"))).toEqual([
      { rule: "yaml-is-well-formed", line: 3, column: 1 },
    ]);
    expect(problemsOf(parse("references.json", `[\n  { "id": "a",\n    "id": "b" }\n]`))).toEqual([
      { rule: "json-is-well-formed", line: 3, column: 5 },
    ]);
    expect(problemsOf(parse("sections/x.md", "---\ntitle: a\ntitle: b\n---\n"))).toEqual([
      { rule: "yaml-is-well-formed", line: 3, column: 1 },
    ]);
  });

  test("reports every place where YAML breaks", () => {
    const { problems } = parse("topics/x.yaml", 'name: "unclosed\nkind: tumor: more\n');
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems)
      expect(problem).toMatchObject({ rule: "yaml-is-well-formed", file: "content/topics/x.yaml" });
  });

  test("has an alias that names nothing, where it stands", () => {
    expect(problemsOf(parse("topics/x.yaml", "name: &known x\nabbreviation: *known\ndefinition: *unknown\n"))).toEqual([
      { rule: "yaml-is-well-formed", line: 3, column: 13 },
    ]);
  });

  test("holds two documents where one is expected", () => {
    expect(problemsOf(parse("topics/x.yaml", "name: a\n---\nname: b"))).toEqual([
      { rule: "yaml-is-well-formed", line: 2, column: 1 },
    ]);
  });

  test.each([
    ["a comma too many", `[\n  { "id": "a", }\n]`, 2, 16],
    ["a comment", `[\n  // no\n]`, 2, 3],
    ["a quotation mark missing", `[\n  { "id": a" }\n]`, 2, 11],
  ])("is YAML but not JSON: %s", (_name, text, line, column) => {
    const parsed = parse("references.json", text);
    expect(problemsOf(parsed)).toEqual([{ rule: "json-is-well-formed", line, column }]);
    expect(parsed.problems[0]?.message).not.toMatch(/position|line \d/);
  });

  test("is JSON that ends too early, at its end", () => {
    expect(problemsOf(parse("references.json", ""))).toEqual([{ rule: "json-is-well-formed", line: 1, column: 1 }]);
    expect(problemsOf(parse("references.json", "[\n  {"))).toEqual([
      { rule: "json-is-well-formed", line: 2, column: 4 },
    ]);
  });

  test.each(["", "Text.", "title: x\n---\nText.", "---\ntitle: x\n", "\n---\ntitle: x\n---\n", "---\n---\nText."])(
    "has no front matter: %j",
    (text) => {
      expect(problemsOf(parse("sections/x.md", text))).toEqual([
        { rule: "front-matter-is-present", line: 1, column: 1 },
      ]);
    },
  );

  test.each([
    ["figures.yaml", ""],
    ["abbreviations.yaml", "id: MSCs"],
    ["references.json", "{}"],
  ])("is no list where a list is expected: %s, %j", (path, text) => {
    expect(problemsOf(parse(path, text))).toEqual([{ rule: "matches-schema", line: 1, column: 1 }]);
  });
});

test("a rule of dashes in the body does not end the front matter again", () => {
  const [entry] = parse("sections/x.md", "---\ntitle: x\n---\n\nText.\n\n---\n\nMore.").entries;
  expect(entry?.data).toEqual({ title: "x" });
  expect(entry?.body).toContain("Text.\n\n---\n\nMore.");
});

test("front matter may end the file", () => {
  const [entry] = parse("sections/x.md", "---\ntitle: x\n---").entries;
  expect(entry?.body?.trim()).toBe("");
});

describe("a text is read as it is meant, whatever wrote it", () => {
  test.each<[string, (text: string) => string]>([
    ["with two marks of byte order before it", (text) => `\uFEFF\uFEFF${text}`],
    ["with lines that end as on old Macs", (text) => text.replaceAll("\n", "\r")],
  ])("%s", (_name, write) => {
    expect(parse("topics/gastric-cancer.yaml", write(topic))).toMatchObject({
      problems: [],
      entries: [{ data: { kind: "tumor", aliases: ["stomach cancer", "GC"] } }],
    });
    expect(parse("sections/abstract.md", write(section)).entries[0]?.data).toEqual({ title: "Abstract", order: 1 });
    expect(parse("references.json", write(references)).entries.map(({ id }) => id)).toEqual(["zhu2012", "ji2015"]);
  });

  test("letters that are put together of two signs are one, also where JSON writes them by number", () => {
    const [reference] = parse("references.json", String.raw`[{ "id": "a", "family": "Bo\u0308rger" }]`).entries;
    expect(reference?.data).toEqual({ id: "a", family: "B\u00f6rger" });
    expect(parse("topics/a.yaml", "name: Re\u0301sume\u0301").entries[0]?.data).toEqual({ name: "R\u00e9sum\u00e9" });
    expect(parse("topics/a.yaml", "name: \u1100\u1161 \uFA19").entries[0]?.data).toEqual({ name: "\uAC00 \uFA19" });
    const [entry] = parse("sections/abstract.md", "---\ntitle: A\n---\nBo\u0308rger says so.\n").entries;
    expect(entry?.body).toBe("\n\n\nB\u00f6rger says so.\n");
  });
});

describe("a comment behind a text takes nothing of it away in silence", () => {
  test.each([
    ["name: Row #1 of all", 11],
    ["names: [Row #1\n  , b]", 13],
    ["a: { b: Row # 1 of all\n  }", 13],
    ["- Row #1", 7],
  ])("%j", (text, column) => {
    expect(problemsOf(parse("topics/a.yaml", text))).toEqual([{ rule: "text-is-not-cut", line: 1, column }]);
  });

  test.each([
    'name: "Row #1"',
    "name: Row#1",
    "# Row 1\nname: Row",
    "order: 1 # the first",
    "is: true # so",
    "name: # below\n  Row",
  ])("%j is whole", (text) => {
    expect(parse("topics/a.yaml", text).problems).toEqual([]);
  });
});

test("what keeps front matter from being read is told", () => {
  const tell = (text: string) => parse("sections/abstract.md", text).problems.map(({ message }) => message);
  expect(tell("---\n---\nText.")).toEqual(["The front matter is empty."]);
  expect(tell("---\ntitle: A\n\nText.")).toEqual(["The front matter is never closed."]);
  expect(tell(" \n---\ntitle: A\n---\nText.")).toEqual(["Something stands before the front matter."]);
  expect(tell("Text.")).toEqual(["The file does not begin with front matter."]);
});

describe("of a bracket or brace that is not closed it is told, whatever stands in it, and of no other fault", () => {
  const told = (text: string) =>
    parse("topics/x.yaml", text).problems.map(({ line, message }) => `${line} ${message.includes("is not closed")}`);

  test.each([
    ["a: [b, c\nd: e\n", 2],
    ["a: { b: c\nd: e\n", 2],
    ["a: [[b], c\nd: e\n", 2],
    ["a: { b: [c, d }\ne: f\n", 1],
    ["a:\n  - { b: c, d: e\n  - { b: c }\n", 3],
    ["{ a: b\n", 2],
    ["a: [b, c}\nd: e\n", 1],
  ])("%j", (text, line) => {
    expect(told(text)).toEqual([`${line} true`]);
  });

  test.each(["a:\n  - b\n c: d\n", "a: [b]\n c: d\n", "a: [b] c\nd: e\n", "a: 'b\nc: d\n", "a: { b: c }}\nd: e\n"])(
    "%j",
    (text) => {
      expect(told(text).map((one) => one.split(" ")[1])).toContain("false");
      expect(told(text).join()).not.toContain("true");
    },
  );
});

test("a line that ends as on an old Mac among others ends there, a comment of its own, too", () => {
  const [entry] = parse("topics/vegf.yaml", "# what it is\rkind: target\r\nname: VEGF\n").entries;
  expect(entry?.data).toEqual({ kind: "target", name: "VEGF" });
  expect(entry?.placeOf(["name"])).toEqual({ line: 3, column: 7 });
});
