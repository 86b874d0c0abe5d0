import { describe, expect, test } from "vitest";
import { chartEffectByCargo, chartEffectByTumor, chartWorksByYear } from "../../../src/evidence/charts.ts";
import type { FindingEntry } from "../../../src/schemas/finding.ts";
import { linkEntries, linkReal } from "../../link-prose.ts";
import { makeFinding, makeTopic } from "../../make-entry.ts";

const topics = [
  makeTopic("msc", { kind: "source" }),
  makeTopic("growth", { kind: "process", mapOrder: 1 }),
  makeTopic("yield", { kind: "process" }),
  makeTopic("glioma", { kind: "tumor", name: "Glioma" }),
  makeTopic("glioblastoma", { kind: "tumor", name: "Glioblastoma", broader: "glioma" }),
  makeTopic("breast-cancer", { kind: "tumor", name: "Breast cancer" }),
  makeTopic("colon-cancer", { kind: "tumor", name: "Colon cancer" }),
];
const link = (fields: Partial<FindingEntry>[], settings = {}) =>
  linkEntries({ topics, findings: fields.map((field, index) => makeFinding(index + 1, field)) }, settings);
/** A row by its counts of works: promoting, suppressing, neither; on a side; all. */
const row = (id: string, name: string, ...[promoting, suppressing, neither, sided, works]: number[]) => ({
  id,
  name,
  promoting,
  suppressing,
  neither,
  sided,
  works,
});

describe("effect by tumor", () => {
  test("counts works, a narrower tumor with the wider one, and the same work on both sides if it reports both", () => {
    const review = link([
      { tumors: ["glioma"], references: ["zhu2012"] },
      { tumors: ["glioblastoma", "glioma"], references: ["zhu2012", "ji2015"] },
      { tumors: ["glioblastoma"], references: ["zhu2012"], effect: "suppresses" },
      { tumors: ["glioma"], references: ["gu2016"], effect: "unclear" },
      { tumors: ["glioma"] },
    ]);
    expect(chartEffectByTumor(review)).toEqual([row("glioma", "Glioma", 2, 1, 1, 2, 3)]);
  });

  test("puts first what has most works on a side, then goes by name; what is neither does not weigh", () => {
    const review = link([
      { tumors: ["glioma"], references: ["zhu2012"] },
      { tumors: ["glioma"], references: ["ji2015", "gu2016"], effect: "neutral" },
      { tumors: ["colon-cancer"], references: ["zhu2012"], effect: "suppresses" },
      { tumors: ["breast-cancer"], references: ["zhu2012", "ji2015"] },
    ]);
    expect(chartEffectByTumor(review).map(({ name }) => name)).toEqual(["Breast cancer", "Colon cancer", "Glioma"]);
  });

  test("counts findings that are not on the map, too, and none without a tumor", () => {
    const review = link([
      { tumors: ["glioma"], process: ["yield"], references: ["zhu2012"] },
      { references: ["ji2015"] },
    ]);
    expect(chartEffectByTumor(review)).toEqual([row("glioma", "Glioma", 1, 0, 0, 1, 1)]);
  });
});

test("effect by cargo has its three rows always, and counts only works on a tumor", () => {
  const review = link([
    { tumors: ["glioma"], references: ["zhu2012"], cargoOrigin: "native" },
    { tumors: ["glioma"], references: ["zhu2012"], cargoOrigin: "loaded", effect: "suppresses" },
    { tumors: ["glioma"], references: ["ji2015"], cargoOrigin: "loaded", effect: "suppresses" },
    { references: ["gu2016"], cargoOrigin: "native" },
  ]);
  expect(chartEffectByCargo(review)).toEqual([
    row("native", "Native cargo", 1, 0, 0, 1, 1),
    row("loaded", "Loaded cargo", 0, 2, 0, 2, 2),
    row("none stated", "No cargo stated", 0, 0, 0, 0, 0),
  ]);
});

describe("works by year", () => {
  const year = (number: number, withEffect: number, others: number) => ({ year: number, withEffect, others });

  test("has every year from the first to the last", () => {
    const review = link([{ references: ["zhu2012"] }, { references: ["ji2015"], effect: "neutral" }, {}]);
    expect(chartWorksByYear(review)).toEqual([
      year(2012, 1, 0),
      year(2013, 0, 0),
      year(2014, 0, 1),
      year(2015, 0, 1),
      year(2016, 0, 1),
    ]);
  });

  test("counts a work under two numbers once, in the year of the lower, whichever of them a finding names", () => {
    const review = link([{ references: ["gu2016"], effect: "suppresses" }], { hasSameWork: true });
    expect(chartWorksByYear(review)).toEqual([year(2012, 1, 0), year(2013, 0, 0), year(2014, 0, 1), year(2015, 0, 1)]);
  });

  test("adds up to all works of the article; two numbers of the same work are one", () => {
    const review = linkReal();
    const again = review.references.filter(({ number, sameWork }) => sameWork && sameWork.number < number);
    expect(again.length).toBeGreaterThan(0);
    const rows = chartWorksByYear(review);
    const works = review.references.length - again.length;
    expect(rows.reduce((sum, { withEffect, others }) => sum + withEffect + others, 0)).toBe(works);
  });
});
