import { describe, expect, test } from "vitest";
import { newWorkFinder } from "../../../src/search/find-work.ts";
import { sayWork } from "../../../src/search/search-files.ts";
import { makeRecord } from "../../make-record.ts";
import { openPacked } from "../../open-packed.ts";

const work = {
  authors: ["Maier ÖK", "Lund B"],
  year: "2003",
  journal: "J Tests",
  volume: "12",
  page: "345-9",
  ids: ["10.1000/x<1::y>2.0.CO;2-A", "12345678", "PMC765432", "maier2003"],
};
const { index } = openPacked(
  [
    makeRecord({ kind: "topic", title: "Tolerance of small vesicles" }),
    makeRecord({ kind: "reference", number: 1, title: "Tolerance of small vesicles in the β-cells of mice", work }),
    makeRecord({ kind: "reference", number: 2, title: "Mice", work: { ...work, ids: [], volume: "13", page: "1-2" } }),
  ].map((record) => (record.work ? { ...record, place: sayWork(record.number, record.work) } : record)),
  [],
);
const find = newWorkFinder(index);

describe("a work is known", () => {
  test.each([
    "10.1000/x<1::y>2.0.CO;2-A",
    "see https://doi.org/10.1000/x%3C1::y%3E2.0.CO;2-A.",
    "DOI: 10.1000/X<1::Y>2.0.CO;2-a",
    "PMID: 12345678",
    "https://pubmed.ncbi.nlm.nih.gov/12345678/",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC765432/",
    "Tolerance of small vesicles in the beta-cells of mice",
    "Maier OK, Lund B. Tolerance of small vesicles in the β-cells of mice. J Tests. 2003;12:345-9.",
    "@article{m, title = {Tolerance of {Small} Vesicles in the $\\beta$-cells of mice}, year = 2003 }".replace(
      "$\\beta$",
      "β",
    ),
    "Maier, 2003, J Tests 12:345",
  ])("by %s", (question) => {
    expect(find(question)?.record).toBe(1);
  });

  test("and what agrees is told", () => {
    expect(find("Maier ÖK. J Tests 2003;12:345-9")?.agreed).toEqual(["Maier ÖK", "2003", "J Tests", "12", "345–9"]);
  });
});

test.each(["", "Maier 2003", "small vesicles", "10.1000/other", "87654321", "12 mice of 2003 and 345 others", "Mice"])(
  "%j cites none",
  (question) => {
    expect(find(question)).toBeUndefined();
  },
);
