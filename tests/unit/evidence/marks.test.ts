import { describe, expect, test } from "vitest";
import { compareSides, findWorksOfDifference, toShownValues } from "../../../src/evidence/compare-sides.ts";
import { findShownInTable, findShownOnMap, toShownCell } from "../../../src/evidence/marks.ts";
import { toSides } from "../../../src/evidence/sides.ts";
import { openFiles } from "../../../src/graph/check-content.ts";
import type { FindingEntry } from "../../../src/schemas/finding.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeEntry, makeFinding, makeTopic } from "../../make-entry.ts";
import { readMinimal } from "../../read-fixture.ts";

const topics = [makeTopic("msc", { kind: "source" }), makeTopic("growth", { kind: "process", mapOrder: 1 })];
const tumorCell = { topic: "msc", class: "tumor-cell", species: "not stated", tissue: "not stated" } as const;

/** The sides of findings that rest on a work each, the first on the first. */
function toMatter(fields: Partial<FindingEntry>[]) {
  const own = openFiles(readMinimal()).references;
  const further = fields.slice(own.length).map((_, index) => {
    const number = own.length + index + 1;
    return { id: `work${number}`, data: makeEntry({ id: `work${number}`, "citation-label": String(number) }) };
  });
  const references = [...own, ...further];
  const findings = fields.map((field, index) =>
    makeFinding(index + 1, { references: [references[index]?.id ?? ""], ...field }),
  );
  return toSides(linkEntries({ topics, references, findings }).findings);
}
const many = (count: number, fields: Partial<FindingEntry>) => Array.from({ length: count }, () => fields);
const matter = toMatter([
  ...many(6, { effect: "promotes" }),
  ...many(3, { effect: "suppresses" }),
  { effect: "unclear" },
  ...many(2, { effect: "promotes", source: tumorCell }),
]);
const labels = (most?: number) => toShownCell(matter, most).marks.map(({ label }) => label);
const numbers = (most?: number) => findShownInTable(matter, most).map(({ number }) => number);

describe("where there is no room for all", () => {
  test("a cell shows marks of each side, in their order", () => {
    expect(labels(2)).toEqual(["1", "7"]);
    expect(labels(6)).toEqual(["1", "2", "7", "8", "10", "11"]);
    // What a short side leaves is for the others.
    expect(labels(10)).toEqual(["1", "2", "3", "4", "7", "8", "9", "10", "11", "12"]);
  });
  test("a table shows findings of each side, in their order", () => {
    expect(numbers(2)).toEqual([1, 7]);
    expect(numbers(6)).toEqual([1, 2, 7, 8, 10, 11]);
  });
  test("what is left out is counted", () => {
    expect(toShownCell(matter, 5).left).toEqual({ marks: 7, findings: 7 });
  });
  test("the findings of the map are those of its marks", () => {
    expect(findShownOnMap([{ cells: [matter] }], 2).map(({ number }) => number)).toEqual([1, 7]);
  });
});

test.each([undefined, 12, 250])("all stand where there is room for %s", (most) => {
  expect(labels(most)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]);
  expect(numbers(most)).toEqual(matter.findings.map(({ number }) => number));
  expect(toShownCell(matter, most).left).toEqual({ marks: 0, findings: 0 });
});

test("the works of what differs are those whose rings stand there", () => {
  const works = (most?: number) =>
    findWorksOfDifference(matter, most)
      .map(({ number }) => number)
      .sort((a, b) => a - b);
  expect(works()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(works(2)).toEqual([1, 2, 7, 8]);
  const [source] = compareSides(matter);
  expect(toShownValues(source?.promoting ?? [], 2).map(({ shown }) => shown)).toEqual([[1, 2]]);
});
