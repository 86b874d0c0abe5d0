import { describe, expect, test } from "vitest";
import { reduceSpelling, spellingsOf } from "../../../src/graph/spellings.ts";

describe("the spellings of a topic", () => {
  test("are its name, its aliases and its abbreviation", () => {
    const topic = { name: "Multiple myeloma", aliases: ["myeloma", "plasmacytoma"], abbreviation: "MM" };
    expect(spellingsOf(topic)).toEqual(["Multiple myeloma", "myeloma", "plasmacytoma", "MM"]);
  });

  test("are each told once", () => {
    expect(spellingsOf({ name: "VEGF", aliases: ["VEGF", "VEGF-A"], abbreviation: "VEGF" })).toEqual([
      "VEGF",
      "VEGF-A",
    ]);
  });
});

describe("spellings that no reader would tell apart are one", () => {
  test.each([
    ["TGF-β", "TGFβ"],
    ["miR-21", "miR 21"],
    ["miR-21", "mir\u201121"],
    ["Bone-marrow MSC", "bone marrow MSC"],
    ["Wharton’s jelly", "Wharton's jelly"],
    ["ERK1/2", "ERK1 2"],
    ["miR‐9", "miR–9"],
    ["IL−6", "IL-6"],
    ["AKT", "Akt"],
    ["PD‑L1", "PDL1"],
  ])("%s and %s", (one, other) => {
    expect(reduceSpelling(one)).toBe(reduceSpelling(other));
  });
});

describe("spellings that mean different things stay two", () => {
  test.each([
    ["miR-21", "miR-221"],
    ["MMP", "MMP-2"],
    ["MSC", "MSCs"],
    ["TGF-β", "TGF-α"],
    ["mTOR", "mTORC1"],
  ])("%s and %s", (one, other) => {
    expect(reduceSpelling(one)).not.toBe(reduceSpelling(other));
  });
});
