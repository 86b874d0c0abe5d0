import { expect, test } from "vitest";
import { describeCitingPlaces } from "../../../src/evidence/describe.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeFinding } from "../../make-entry.ts";

const printed = (row: number) => ({
  table: 1 as const,
  row,
  source: "x",
  functions: [],
  target: "x",
  reference: "[1]",
});
const tell = (...rows: (number | undefined)[]) => {
  const findings = rows.map((row, at) =>
    makeFinding(at + 1, { references: ["zhu2012"], ...(row !== undefined && { printed: printed(row) }) }),
  );
  const [work] = linkEntries({ findings }).references;
  if (!work) throw new Error("the smallest review has no work");
  return { work, only: { ...work, citations: [] } };
};

test("where a work is cited is told by its sentences, each once, and by its rows", () => {
  const { work } = tell(3);
  expect(describeCitingPlaces(work)).toMatch(/^\d+ sentences? and row 3 of Table 1$/);
  expect(describeCitingPlaces(tell(3, 4).only)).toBe("rows 3 and 4 of Table 1");
});

test("a work that only findings name is told by these, and never by nothing", () => {
  expect(describeCitingPlaces(tell(undefined).only)).toBe("1 finding");
});
