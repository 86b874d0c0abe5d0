import { describe, expect, test } from "vitest";
import { joinNames, joinNamesInSentence } from "../../../src/words/phrases.ts";

const gastric = { name: "Gastric cancer", kind: "tumor" } as const;
const colon = { name: "Colon cancer", kind: "tumor" } as const;
const vegf = { name: "VEGF", kind: "target" } as const;
const mir21 = { name: "miR-21", kind: "cargo" } as const;
const fluorouracil = { name: "5-fluorouracil", kind: "drug" } as const;

describe("joinNames", () => {
  test("keeps the capital of the first name only", () => {
    expect(joinNames([gastric, colon])).toBe("Gastric cancer, colon cancer");
  });

  test("leaves names as they are that do not begin as words do", () => {
    expect(joinNames([gastric, vegf, mir21, fluorouracil])).toBe("Gastric cancer, VEGF, miR-21, 5-fluorouracil");
  });

  test("leaves symbols of molecules and names of pathways as they are", () => {
    const symbols = ["CaM-K", "Raf", "Bcl-2"].map((name) => ({ name, kind: "target" }) as const);
    const pathway = { name: "Hedgehog signaling", kind: "pathway" } as const;
    expect(joinNames([vegf, ...symbols, pathway])).toBe("VEGF, CaM-K, Raf, Bcl-2, Hedgehog signaling");
  });

  test("of no topics is nothing", () => {
    expect(joinNames([])).toBe("");
  });
});

test("within a sentence the first name gives up its capital, too", () => {
  expect(joinNamesInSentence([gastric, vegf, colon])).toBe("gastric cancer, VEGF, colon cancer");
  expect(joinNamesInSentence([vegf, colon])).toBe("VEGF, colon cancer");
});
