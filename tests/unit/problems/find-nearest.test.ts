import { describe, expect, test } from "vitest";
import { findNearest, suggest } from "../../../src/problems/find-nearest.ts";

describe("findNearest", () => {
  test("finds the candidate that a slip of the finger missed", () => {
    expect(findNearest("zhu2021", ["ji2015", "zhu2012", "gu2016"])).toBe("zhu2012");
  });

  test("finds a candidate that is there as it is", () => {
    expect(findNearest("ji2015", ["zhu2012", "ji2015"])).toBe("ji2015");
  });

  test("finds nothing when no candidate can have been meant", () => {
    expect(findNearest("zhu2012", ["ji2015"])).toBeUndefined();
  });

  test("finds nothing among no candidates", () => {
    expect(findNearest("zhu2012", [])).toBeUndefined();
  });

  test.each([
    ["msc", "mab", "mab"],
    ["D", "A", undefined],
    ["ab", "xy", undefined],
    ["msc", "abd", undefined],
    ["tumor-growth", "tumor-grow", "tumor-grow"],
    ["tumor-growth", "tumor-growth-abc", "tumor-growth-abc"],
    ["tumor-growth", "tumor-growth-abcd", undefined],
  ])("allows two letters to differ, or a third of a longer word: %s, %s", (value, candidate, found) => {
    expect(findNearest(value, [candidate])).toBe(found);
  });

  test.each([
    ["mcs", ["mek", "msc"], "msc"],
    ["vegf", ["egfr", "vegf-a"], "vegf-a"],
    ["HGNC", ["hgnc.genegroup", "hgnc"], "hgnc"],
    ["Akt", ["akt", "Akt"], "Akt"],
    ["c", ["A", "B", "C"], "C"],
    ["mir-1", ["mir-2", "mir-3"], "mir-2"],
  ])("of several as near takes the one of the same letters, and no capital for a slip: %s", (value, list, found) => {
    expect(findNearest(value, list)).toBe(found);
  });

  test("takes no longer word for one of which no letter need be right", () => {
    expect(findNearest("id", ["kind"])).toBeUndefined();
  });

  test("takes candidates from any iterable", () => {
    expect(findNearest("abstrakt", new Set(["abstract", "immunity"]))).toBe("abstract");
    expect(findNearest("abstrakt", new Map([["abstract", 1]]).keys())).toBe("abstract");
  });
});

describe("suggest", () => {
  test("asks whether the nearest was meant, and what to do otherwise", () => {
    expect(suggest("zhu2021", ["zhu2012"], "add it.")).toBe("Did you mean `zhu2012`? Otherwise: add it.");
  });

  test("says only what to do, as a sentence, when nothing is near", () => {
    expect(suggest("zhu2021", ["immunity"], "add it.")).toBe("Add it.");
  });
});
