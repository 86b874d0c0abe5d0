import { describe, expect, test } from "vitest";
import { parseDocument, stringify, visit } from "yaml";
import { wordHint, type Problem } from "../../../src/problems/problem.ts";
import { findKind } from "../../../src/source/content-kinds.ts";
import { readContent } from "../../../src/source/read-content.ts";
import type { SourceFile } from "../../../src/source/read-files.ts";
import { readMinimal } from "../../read-fixture.ts";

/** What no field wants, each of another kind. */
const odd: readonly unknown[] = [
  0,
  -1,
  1.5,
  1e21,
  true,
  null,
  "",
  "x",
  "12",
  "a\nb",
  [],
  [null],
  ["x", "x"],
  {},
  { a: 1 },
];

/** Words that only those who wrote the schemas know, or a machine. */
const foreign =
  /expected|invalid|too (?:big|small)|unrecognized|tuple|undefined|\bISO\b|regex|\bstring\b|boolean|\bNaN\b|\[object|\bnull\b/i;

const tellAll = ({ message, hint }: Problem) => `${message} ${hint === undefined ? "" : wordHint(hint)}`;

/** A value on one line, as a file of this kind may hold it. */
const write = (value: unknown, isJson: boolean): string =>
  isJson || value === "a\nb" ? JSON.stringify(value) : stringify(value, { collectionStyle: "flow" }).trimEnd();

/** A text for each entry of a list, since what is said of one does not depend on the others; any other text as it stands. */
function splitList({ path, text }: SourceFile): string[] {
  if (findKind(path)?.listedBy === undefined) return [text];
  if (!path.endsWith(".json")) return text.split(/^(?=- )/m);
  const entries = JSON.parse(text) as unknown[];
  return entries.map((entry) => JSON.stringify([entry]));
}

/** Every text that a file can become when one of its values becomes an odd one, which is put where the value stands. */
function* spoil(text: string, isJson: boolean): Generator<string> {
  const [, head = "", data = text, body = ""] = /^(---\n)(.*?\n)(---\n.*)$/s.exec(text) ?? [];
  const values: { start: number; end: number }[] = [];
  visit(parseDocument(data), {
    Node(key, { range }) {
      if (key !== "key" && range) values.push({ start: range[0], end: range[1] });
    },
  });
  for (const { start, end } of values) {
    const after = (data[end - 1] === "\n" ? "\n" : "") + data.slice(end) + body;
    for (const value of odd) yield head + data.slice(0, start) + write(value, isJson) + after;
  }
}

describe("whatever a field holds, what is wrong is told in words of an author", () => {
  test.each(readMinimal().filter(({ path }) => /\.(?:yaml|json|md)$/.test(path)))("$path", (file) => {
    let count = 0;
    const told = new Set<string>();
    const isJson = file.path.endsWith(".json");
    for (const text of splitList(file).flatMap((part) => [...spoil(part, isJson)])) {
      const { problems } = readContent([{ ...file, text }]);
      count += problems.length;
      for (const problem of problems) told.add(tellAll(problem));
    }
    expect([...told].filter((words) => foreign.test(words.replace(/`[^`]*`/g, "")))).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(odd.length);
  });
});

test("every field that is not known is told at its place, and one that a comma made of a text as that", () => {
  const path = "notes/a.yaml";
  const ground = "  - { kind: text, what: the sentence, only }";
  const text = `titel: A\ntitle: A\nseverity: A\nnote: B\nabout: [{ review: true }]\nauthor: C\nrestsOn:\n${ground}\n`;
  const told = readContent([{ path, shown: path, text }]).problems;
  expect(told.map(({ line, column, message }) => [line, column, message])).toEqual([
    [8, 5, "The field `restsOn[0].only` is not known."],
    [1, 8, "The field `titel` is not known."],
    [6, 9, "The field `author` is not known."],
  ]);
  expect(told[0] && tellAll(told[0])).toContain("Put the text that it belongs to in quotation marks");
});

test("a value of the wrong kind is told once, with what to do", () => {
  const tell = (path: string, text: string) =>
    readContent([{ path, shown: path, text }]).problems.map((problem) => tellAll(problem));
  const note = 'title: A\nseverity: A\nnote: B\nabout: [{ review: true }]\nrestsOn: ""\n';
  expect(tell("notes/a.yaml", note)).toEqual([
    "The field `restsOn` is wrong: must be a list. Write a list, as `[one, two]`.",
  ]);
});
