import { describe, expect, test } from "vitest";
import { formatProblems, type Problem } from "../../../src/problems/problem.ts";

const problem = (fields: Partial<Problem>): Problem => ({
  rule: "a-rule",
  file: "content/a.yaml",
  line: 1,
  column: 1,
  message: "It is wrong.",
  ...fields,
});
const headsOf = (text: string) => text.split("\n").filter((line) => /^\S+:\d+:\d+ {2}/.test(line));

test("a problem is its place and rule, what is wrong, and what to do", () => {
  const text = formatProblems([
    problem({
      file: "content/sections/tumor-growth.md",
      line: 12,
      column: 7,
      rule: "citation-resolves",
      hint: "Mend it.",
    }),
  ]);
  expect(text).toBe(
    [
      "content/sections/tumor-growth.md:12:7  citation-resolves",
      "  It is wrong.",
      "  Mend it.",
      "",
      "1 problem in 1 file. Nothing was written.",
    ].join("\n"),
  );
});

test("without a hint no line is left for it", () => {
  expect(formatProblems([problem({})])).toBe(
    "content/a.yaml:1:1  a-rule\n  It is wrong.\n\n1 problem in 1 file. Nothing was written.",
  );
});

test("problems stand in the order of files, lines, columns and rules, lines as numbers", () => {
  const inOrder = [
    problem({ file: "content/a.yaml", line: 2, column: 9 }),
    problem({ file: "content/a.yaml", line: 10, column: 1 }),
    problem({ file: "content/a.yaml", line: 10, column: 2, rule: "first" }),
    problem({ file: "content/a.yaml", line: 10, column: 2, rule: "second" }),
    problem({ file: "content/b.yaml", line: 1, column: 1 }),
  ];
  const expected = headsOf(formatProblems(inOrder));
  expect(expected).toEqual([
    "content/a.yaml:2:9  a-rule",
    "content/a.yaml:10:1  a-rule",
    "content/a.yaml:10:2  first",
    "content/a.yaml:10:2  second",
    "content/b.yaml:1:1  a-rule",
  ]);
  expect(headsOf(formatProblems(inOrder.toReversed()))).toEqual(expected);
});

test("the list given is left in its own order", () => {
  const problems = [problem({ line: 2 }), problem({ line: 1 })];
  formatProblems(problems);
  expect(problems.map(({ line }) => line)).toEqual([2, 1]);
});

test("the last line counts problems and the files they are in", () => {
  const inTwoFiles = [problem({}), problem({ line: 2 }), problem({ file: "content/b.yaml" })];
  expect(formatProblems(inTwoFiles)).toMatch(/\n\n3 problems in 2 files\. Nothing was written\.$/);
});

describe("a long report", () => {
  const many = Array.from({ length: 260 }, (_, index) => ({
    rule: "citation-resolves",
    file: `content/notes/${index < 150 ? "a" : "b"}.yaml`,
    line: index + 1,
    column: 1,
    message: "Nothing is there.",
  }));

  test("tells the first and counts the rest", () => {
    const report = formatProblems(many);
    expect(report.match(/citation-resolves/g)).toHaveLength(100);
    expect(report).toContain(
      "\n\n… and 160 more problems in 2 files.\n\n260 problems in 2 files. Nothing was written.",
    );
  });

  test("cuts what it quotes at length", () => {
    const report = formatProblems([{ rule: "a", file: "b", line: 1, column: 1, message: "x".repeat(100_000) }]);
    expect(report.length).toBeLessThan(1000);
  });
});

test("a hint is made when it is told, so only for what a report tells", () => {
  let made = 0;
  const hint = () => `Mend it, ${++made}.`;
  const problems = Array.from({ length: 150 }, (_, index) => ({
    rule: "link-resolves",
    file: "content/topics/vegf.yaml",
    line: index + 1,
    column: 1,
    message: "It leads nowhere.",
    hint,
  }));
  expect(made).toBe(0);
  const text = formatProblems(problems);
  expect(made).toBe(100);
  expect(text).toContain("  Mend it, 1.\n");
});
