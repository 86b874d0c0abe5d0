import { expect, test } from "vitest";
import { allowedSlips, countSlips } from "../../../src/search/slip.ts";

test.each([
  ["angiogensis", "angiogenesis", 1],
  ["exosmoe", "exosome", 1],
  ["myelomma", "myeloma", 1],
  ["osteosarkoma", "osteosarcoma", 1],
  ["docetaxol", "docetaxel", 1],
  ["glioms", "glioma", 1],
  ["exosome", "exosome", 0],
] as const)("%s is %s with %i slips", (written, meant, slips) => {
  expect(countSlips(written, meant, 2)).toBe(slips);
});

test.each([
  ["glutamine", "glutamate"],
  ["ribosome", "exosome"],
  ["lymphoma", "lymphocyte"],
  ["infection", "induction"],
  ["translation", "transition"],
  ["intracellular", "intercellular"],
  ["hypoxemia", "hypoxia"],
  ["colony", "colon"],
  ["fatal", "fetal"],
  ["", "exosome"],
])("%s is no slip of %s", (written, meant) => {
  expect(countSlips(written, meant, allowedSlips(written))).toBeUndefined();
});

test("short words hold none, long ones two", () => {
  expect(["egfr", "exosome", "angiogenesis"].map(allowedSlips)).toEqual([0, 1, 2]);
});
