import { expect, test } from "vitest";
import { toFacets, toSortKey } from "../../../src/evidence/finding-facets.ts";
import type { FindingEntry } from "../../../src/schemas/finding.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeFinding, makeTopic } from "../../make-entry.ts";

const topics = [
  makeTopic("msc", { kind: "source", name: "MSC" }),
  makeTopic("mir-16", { kind: "cargo", name: "miR-16" }),
  makeTopic("growth", { kind: "process", mapOrder: 1 }),
];
const fields: Partial<FindingEntry>[] = [
  { effect: "unclear", models: ["not stated"], references: ["zhu2012"] },
  { effect: "neutral", models: ["ex vivo"], cargo: ["mir-16"], cargoOrigin: "loaded", references: ["gu2016"] },
  { effect: "suppresses", models: ["in vitro", "in vivo"], cargo: ["mir-16"], cargoOrigin: "native" },
  { effect: "promotes", models: ["in vivo"] },
];
const { findings } = linkEntries({ topics, findings: fields.map((field, at) => makeFinding(at + 1, field)) });
const valuesOf = (facet: string) =>
  toFacets(findings)
    .find(({ id }) => id === facet)
    ?.values.map(({ name }) => name);

test.each([
  ["effect", ["promotes", "suppresses", "neutral", "unclear"]],
  ["model", ["in vivo", "in vitro", "ex vivo", "not stated"]],
  ["cargo", ["native", "loaded", "none stated", "miR-16"]],
  ["year", ["2016", "2012", "uncited"]],
])("the values of %s stand in its own order", (facet, names) => {
  expect(valuesOf(facet)).toEqual(names);
});

test("what rests on no work can be asked for among the years", () => {
  const years = toFacets(findings).find(({ id }) => id === "year")?.values;
  expect(years?.find(({ id }) => id === "uncited")?.count).toBe(2);
});

test("a column is sorted in the order of the filter of the same name", () => {
  const byEffect = findings.toSorted((a, b) => Number(toSortKey("effect", a)) - Number(toSortKey("effect", b)));
  expect(byEffect.map(({ effect }) => effect)).toEqual(valuesOf("effect"));
});

test("what is wider is a value, too, counted once: a filter for a class of cargo, a tumor or a process leaves its kinds", () => {
  const kinds = linkEntries({
    topics: [
      ...topics,
      makeTopic("microrna", { kind: "cargo", name: "MicroRNA" }),
      makeTopic("mir-21", { kind: "cargo", name: "miR-21", broader: "microrna" }),
      makeTopic("mir-9", { kind: "target", name: "miR-9", broader: "microrna" }),
      makeTopic("glioma", { kind: "tumor", name: "Glioma" }),
      makeTopic("glioblastoma", { kind: "tumor", name: "Glioblastoma", broader: "glioma" }),
      makeTopic("division", { kind: "process", name: "Division", broader: "growth" }),
    ],
    findings: [
      makeFinding(1, { cargo: ["mir-21", "microrna"], cargoOrigin: "native", tumors: ["glioma", "glioblastoma"] }),
      makeFinding(2, { cargo: ["mir-21"], cargoOrigin: "loaded", tumors: ["glioblastoma"], process: ["division"] }),
      makeFinding(3, { targets: ["mir-9"] }),
    ],
  }).findings;
  const countOf = (facet: string, value: string) =>
    toFacets(kinds)
      .find(({ id }) => id === facet)
      ?.values.find(({ id }) => id === value)?.count;
  expect(countOf("cargo", "microrna")).toBe(2);
  expect(countOf("tumor", "glioma")).toBe(2);
  expect(countOf("process", "growth")).toBe(3);
});
