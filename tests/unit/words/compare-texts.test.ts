import { expect, test } from "vitest";
import { compareTexts } from "../../../src/words/compare-texts.ts";

test("names stand by what their figures count, and by letter without regard to case and marks", () => {
  const names = [
    "miR-100",
    "Éa",
    "miR-16",
    "5-fluorouracil",
    "eb",
    "miR-9",
    "20S proteasome",
    "miR-23b",
    "miR-23a",
    "Ea",
  ];
  expect(names.sort(compareTexts)).toEqual([
    "5-fluorouracil",
    "20S proteasome",
    "Ea",
    "Éa",
    "eb",
    "miR-9",
    "miR-16",
    "miR-23a",
    "miR-23b",
    "miR-100",
  ]);
});
