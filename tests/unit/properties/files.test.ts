import fc from "fast-check";
import { stringify } from "yaml";
import { expect, test } from "vitest";
import { anyLetter } from "../../any-letter.ts";
import { checkContent } from "../../../src/graph/check-content.ts";
import { formatProblems } from "../../../src/problems/problem.ts";
import { oddSpace } from "../../../src/schemas/fields.ts";
import { contentKinds } from "../../../src/source/content-kinds.ts";
import { parseFile } from "../../../src/source/parse-file.ts";
import { compose } from "../../../src/source/read-text.ts";
import { readMinimal } from "../../read-fixture.ts";

const kindOf = (name: string) => {
  const kind = contentKinds.find((one) => one.name === name);
  if (!kind) throw new Error(`there is no kind ${name}`);
  return kind;
};
const parse = (name: string, path: string, text: string) =>
  parseFile({ path, shown: `content/${path}`, text }, kindOf(name));

/** A space that is not a plain one, where it would stand first in a text, in a line of one or behind a name: that is refused, and told. */
const refused = new RegExp(`(?:^|[\\s:])${oddSpace.source}`);

/** What an author can write in a field, each letter as it is read. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc
      .string({ unit: "grapheme", maxLength: 40 })
      .map(compose)
      .filter((text) => !refused.test(text)),
    fc.integer(),
    fc.boolean(),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/), tie("any"), { maxKeys: 4 }),
  ),
})).any;

test("what is written as YAML is read as it was, and every field stands where it is said to stand", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/), value, { minKeys: 1, maxKeys: 5 }), (data) => {
      const text = stringify(data);
      const { entries, problems } = parse("topics", "topics/a.yaml", text);
      expect(problems).toEqual([]);
      expect(entries.map((entry) => entry.data)).toEqual([data]);
      const lines = text.split("\n");
      for (const field of Object.keys(data)) {
        const { line, column } = entries[0]?.placeOf([field]) ?? { line: 0, column: 0 };
        expect(lines[line - 1]?.length).toBeGreaterThanOrEqual(column - 1);
      }
    }),
    { numRuns: 100 },
  );
});

test("what is written as JSON is read as it was", () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 }), {
        maxLength: 4,
      }),
      (data) => {
        const { entries, problems } = parse("references", "references.json", JSON.stringify(data, null, 2));
        expect(problems).toEqual([]);
        expect(JSON.stringify(entries.map((entry) => entry.data))).toBe(JSON.stringify(data));
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  ["topics", "topics/a.yaml"],
  ["references", "references.json"],
  ["sections", "sections/a.md"],
])(
  "no text at all makes the parser of %s fail; it gives entries or says why not, in a sentence and at a place in the text",
  (name, path) => {
    const hints = [
      "---\n",
      "a: ",
      "- ",
      "[",
      "{",
      '"',
      "*",
      "&",
      "!",
      "|\n",
      "#",
      ": ",
      "\t",
      "\n",
      "?",
      "%",
      ">",
      "@",
      "`",
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...hints), fc.string({ unit: anyLetter, maxLength: 6 })), { maxLength: 30 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (given) => {
        const { entries, problems } = parse(name, path, given);
        expect(entries.length === 0 || problems.length === 0).toBe(true);
        for (const problem of problems) {
          expect(problem.message).toMatch(/^[A-Z`].+\.$/s);
          expect(problem.line).toBeLessThanOrEqual(given.split("\n").length + 1);
        }
      }),
      { numRuns: 200 },
    );
  },
);

test("no change of one letter in a review that holds makes the checks fail, and each report names a file of it", () => {
  const files = readMinimal().filter(({ path }) => path !== "addresses.txt");
  fc.assert(
    fc.property(
      fc.nat(files.length - 1),
      fc.nat(),
      fc.oneof(
        fc.constantFrom("", ":", '"', "[", "]", "\n", "@", "*", "-", "0", "\u200b"),
        fc.string({ unit: anyLetter, maxLength: 1 }),
      ),
      (index, at, letter) => {
        const changed = files.map((file, place) => {
          if (place !== index) return file;
          const position = at % file.text.length;
          return { ...file, text: file.text.slice(0, position) + letter + file.text.slice(position + 1) };
        });
        const problems = checkContent(changed);
        for (const { file } of problems)
          expect(file === "content" || changed.some(({ shown }) => shown === file)).toBe(true);
        expect(formatProblems(problems)).not.toMatch(/undefined|\[object|^\s+at /m);
      },
    ),
    { numRuns: 100 },
  );
});
