import { expect, test } from "vitest";
import { chartEffectByCargo, chartEffectByTumor } from "../../../src/evidence/charts.ts";
import { describeCargoChart, describeTumorChart, describeYearChart } from "../../../src/evidence/describe-charts.ts";
import type { FindingEntry } from "../../../src/schemas/finding.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeFinding, makeTopic } from "../../make-entry.ts";

const topics = [
  makeTopic("msc", { kind: "source", name: "MSC" }),
  makeTopic("growth", { kind: "process", mapOrder: 1 }),
  ...["Bone", "Colon", "Liver", "Lung"].map((name) => makeTopic(name.toLowerCase(), { kind: "tumor", name })),
];
const describeFindings = (...fields: Partial<FindingEntry>[]) => {
  const findings = fields.map((field, index) => makeFinding(index + 1, field));
  return describeTumorChart(chartEffectByTumor({ findings: linkEntries({ topics, findings }).findings }));
};
const on = (tumor: string, reference: string, effect: FindingEntry["effect"] = "promotes") => ({
  tumors: [tumor],
  references: [reference],
  effect,
});

test("the tumors with the most works are all named, a work that reports both counted once", () => {
  expect(
    describeFindings(
      on("bone", "zhu2012"),
      on("bone", "zhu2012", "suppresses"),
      on("bone", "ji2015"),
      on("colon", "zhu2012"),
      on("colon", "ji2015"),
      on("liver", "ji2015"),
    ),
  ).toBe(
    "The most works on MSC vesicles for or against a tumor, 2 each, are on bone and colon. A work with several effects stands in each part of its bar.",
  );
});

test("one tumor that has the most is named alone", () => {
  expect(describeFindings(on("bone", "zhu2012"), on("bone", "ji2015", "suppresses"), on("colon", "ji2015"))).toBe(
    "The most works on MSC vesicles for or against a tumor, 2, are on bone.",
  );
});

test("none is named where many are alike, and where there is nothing to count that is said", () => {
  const alike = ["bone", "colon", "liver", "lung"].map((tumor) => on(tumor, "zhu2012"));
  expect(describeFindings(...alike)).toBe("No tumor has more than 1 work on MSC vesicles for or against it.");
  expect(describeFindings(on("bone", "zhu2012", "neutral"))).toBe(
    "No work on MSC vesicles for or against a tumor is cited.",
  );
  expect(describeFindings()).toBe("No work on MSC vesicles names a tumor.");
});

test("the picture of cargo says that it tells of named tumors alone", () => {
  const fields: Partial<FindingEntry>[] = [
    { ...on("bone", "zhu2012", "suppresses"), cargoOrigin: "loaded" },
    { ...on("bone", "ji2015"), cargoOrigin: "native" },
    { references: ["gu2016"], effect: "promotes", cargoOrigin: "native" },
  ];
  const findings = fields.map((field, index) => makeFinding(index + 1, field));
  expect(describeCargoChart(chartEffectByCargo(linkEntries({ topics, findings })))).toBe(
    "Where cargo was loaded into MSC vesicles, 1 work suppresses a tumor and 0 promote; with native cargo it is 0 and 1. Findings that name no tumor are left out.",
  );
});

test("years that have the most works are told with their number, and not as if most works were theirs", () => {
  const year = (number: number, others: number) => ({ year: number, withEffect: 1, others });
  const end = "; the filled part carries a finding on MSC vesicles for or against a tumor.";
  expect(describeYearChart([year(2010, 0), year(2011, 2), year(2012, 2)])).toBe(
    `The works cited came out from 2010 to 2012, at most 3 in one year (2011 and 2012)${end}`,
  );
  expect(describeYearChart([2010, 2011, 2012, 2013].map((number) => year(number, 0)))).toBe(
    `The works cited came out from 2010 to 2013, at most 1 in one year${end}`,
  );
  expect(describeYearChart([year(2010, 2)])).toBe(`All works cited came out in 2010${end}`);
});
