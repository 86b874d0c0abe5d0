import { describe, expect, test } from "vitest";
import { workOf, worksOf } from "../../../src/evidence/works.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeFinding } from "../../make-entry.ts";

const findings = [
  makeFinding(1, { references: ["wang2014a", "zhu2012"] }),
  makeFinding(2, { references: ["gu2016"] }),
  makeFinding(3, { references: ["zhu2012"] }),
  makeFinding(4, { basis: "uncited" }),
];

describe("a work", () => {
  test("is counted under its own number", () => {
    expect(linkEntries({ findings }).references.map(workOf)).toEqual([1, 2, 3, 4]);
  });

  test("that is printed twice is counted under the lower number, from either side", () => {
    expect(linkEntries({ findings }, { hasSameWork: true }).references.map(workOf)).toEqual([1, 2, 1, 4]);
  });
});

describe("the works of findings", () => {
  test("are told once each and by number", () => {
    expect(worksOf(linkEntries({ findings }).findings)).toEqual([1, 3, 4]);
  });

  test("are one work where two numbers print it", () => {
    expect(worksOf(linkEntries({ findings }, { hasSameWork: true }).findings)).toEqual([1, 4]);
  });

  test("are none where nothing is cited", () => {
    expect(worksOf(linkEntries({ findings }).findings.slice(3))).toEqual([]);
    expect(worksOf([])).toEqual([]);
  });

  test("come in the order of numbers, 2 before 10", () => {
    const references = [10, 2, 33].map((number) => ({ number }) as never);
    expect(worksOf([{ references }])).toEqual([2, 10, 33]);
  });
});
