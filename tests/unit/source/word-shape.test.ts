import { describe, expect, test } from "vitest";
import { isScalar, parseDocument, visit, type Document } from "yaml";
import { wordHint, type Problem } from "../../../src/problems/problem.ts";
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

/** Every text that a file can become when one of its values becomes an odd one. */
function* spoil({ path, text }: SourceFile): Generator<string> {
  const [, front, body = ""] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
  const write = (document: Document) =>
    path.endsWith(".json")
      ? JSON.stringify(document.toJS())
      : front === undefined
        ? document.toString()
        : `---\n${document.toString().trimEnd()}\n---\n${body}`;
  const paths: (readonly unknown[])[] = [[]];
  const walk = (value: unknown, to: readonly unknown[]): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const step = [...to, Array.isArray(value) ? Number(key) : key];
      paths.push(step);
      walk(inner, step);
    }
  };
  const whole = parseDocument(front ?? text);
  walk(whole.toJS(), []);
  for (const to of paths) {
    for (const value of odd) {
      const document: Document = whole.clone();
      if (to.length === 0) document.contents = document.createNode(value) as typeof document.contents;
      else document.setIn(to, document.createNode(value));
      visit(document, { Scalar: (_key, node) => void (isScalar(node) && (node.comment = null)) });
      yield write(document);
    }
  }
}

describe("whatever a field holds, what is wrong is told in words of an author", () => {
  test.each(readMinimal().filter(({ path }) => /\.(?:yaml|json|md)$/.test(path)))("$path", (file) => {
    let count = 0;
    const told = new Set<string>();
    for (const text of spoil(file)) {
      const { problems } = readContent([{ ...file, text }]);
      count += problems.length;
      for (const problem of problems) told.add(tellAll(problem));
    }
    expect([...told].filter((words) => foreign.test(words.replace(/`[^`]*`/g, "")))).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(odd.length);
  });
});

test("a value of the wrong kind is told once, with what to do", () => {
  const tell = (path: string, text: string) =>
    readContent([{ path, shown: path, text }]).problems.map((problem) => tellAll(problem));
  const note = 'title: A\nseverity: A\nnote: B\nabout: [{ review: true }]\nrestsOn: ""\n';
  expect(tell("notes/a.yaml", note)).toEqual([
    "The field `restsOn` is wrong: must be a list. Write a list, as `[one, two]`.",
  ]);
});
