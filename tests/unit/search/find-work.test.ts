import { describe, expect, test } from "vitest";
import { openSearch } from "../../../src/search/open-search.ts";
import { packSearch } from "../../../src/search/pack-search.ts";
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
    "https://doi.org/10.1000/x%3C1::y%3E2.0.CO;2-A?utm_source=mail#abstract",
    "https://example.org/articles/10.1000/x<1::y>2.0.CO;2-A/full",
    "https://example.org/content/pdf/10.1000/x<1::y>2.0.CO;2-A.pdf?download=1",
    "https://example.org/articles/10.1000/x<1::y>2.0.CO;2-A/full/html",
    "https://example.org/doi/10.1000/x<1::y>2.0.CO;2-A/pdfdirect#page=2",
    "https://example.org/content/10.1000/x<1::y>2.0.CO;2-Av1.full.pdf+html",
    "(see 10.1000/x<1::y>2.0.CO;2-A/abstract;jsessionid=AB12.f03).",
    "it is at 10.1000/x<1::y>2.0.CO;2-A/epub.",
    "https://example.org/doi/10.1000/x<1::y>2.0.CO;2-A/",
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
    "12(3):345-349",
    "2003;12:345",
    "J Tests, 12, pp. 345-9",
    "PMID12345678",
    "PMC 765432",
    "PMCID: 765432",
    "10.1000/ x<1::y>2.0.CO;2-A",
  ])("by %s", (question) => {
    expect(find(question)?.record).toBe(1);
  });

  test("and what agrees is told", () => {
    expect(find("Maier ÖK. J Tests 2003;12:345-9")?.agreed).toEqual(["Maier ÖK", "2003", "J Tests", "12", "345–9"]);
  });
});

test.each([
  "",
  "Maier 2003",
  "small vesicles",
  "10.1000/other",
  "87654321",
  "12 mice of 2003 and 345 others",
  "Mice",
  "12, 345",
  "12:30",
  "345:12",
])("%j cites none", (question) => {
  expect(find(question)).toBeUndefined();
});

describe("among many works of like titles", () => {
  const toTitle = (index: number) => `Small vesicles of the liver: a${index}x b${index}x c${index}x`;
  const titles = Array.from({ length: 1100 }, (_, index) => toTitle(index));
  titles[700] = `${toTitle(5)} in young and old mice`;
  const records = titles.map((title, index) => makeRecord({ kind: "reference", number: index + 1, title, work }));
  const { start, parts } = packSearch(records, []);

  /** The number of the work that a question cites, and the parts of texts that were loaded for it. */
  async function ask(question: string) {
    const loaded: string[] = [];
    const search = openSearch({ ...start, edition: "" }, (name) => {
      if (name.startsWith("texts")) loaded.push(name);
      const part = parts.get(name)?.();
      return part ? Promise.resolve(part) : Promise.reject(new Error(`there is no part ${name}`));
    });
    const cited = await search.complete(() => search.readQuery(question).work);
    return { number: cited && cited.record + 1, loaded };
  }

  test("the one whose title was pasted is found, and few others are looked at", async () => {
    const { number, loaded } = await ask(titles[400] ?? "");
    expect(number).toBe(401);
    expect(loaded.length).toBeLessThanOrEqual(3);
  });

  test("a longer title that holds another is meant by its own words", async () => {
    expect((await ask(titles[700] ?? "")).number).toBe(701);
    expect((await ask(titles[5] ?? "")).number).toBe(6);
  });
});
