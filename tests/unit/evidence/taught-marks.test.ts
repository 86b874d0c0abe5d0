import { expect, test } from "vitest";
import { findTaughtMarks } from "../../../src/evidence/taught-marks.ts";
import type { FindingEntry } from "../../../src/schemas/finding.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeFinding, makeNote, makeTopic } from "../../make-entry.ts";

const topics = [
  makeTopic("msc", { kind: "source" }),
  makeTopic("growth", { kind: "process", mapOrder: 1 }),
  makeTopic("invasion", { kind: "process", mapOrder: 2 }),
  makeTopic("glioma", { kind: "tumor" }),
];
const teach = (fields: Partial<FindingEntry>[], changes = {}) => {
  const findings = fields.map((field, index) => makeFinding(index + 1, { tumors: ["glioma"], ...field }));
  return findTaughtMarks(linkEntries({ topics, findings, ...changes }));
};
const [first, second, third] = [["zhu2012"], ["ji2015"], ["gu2016"]];

test("what no work shows is not taught", () => {
  expect(teach([])).toEqual({});
  expect(teach([{}])).toEqual({}); // without a reference it has no number to show
});

test("a work teaches a mark that all it reports on MSC vesicles bears", () => {
  const both: Partial<FindingEntry>[] = [
    { references: first },
    { references: first, effect: "suppresses", process: ["invasion"] },
  ];
  expect(teach(both)).toEqual({});
  expect(teach([...both, { references: second, process: ["invasion"] }]).promotes).toBe(2);
});

test("vesicles of other cells, and findings that several works share, teach none", () => {
  expect(
    teach([
      { references: first, source: { topic: "msc", class: "tumor-cell", species: "not stated", tissue: "not stated" } },
    ]),
  ).toEqual({});
  expect(teach([{ references: ["zhu2012", "ji2015"] }])).toEqual({});
});

test("the capsule is the smallest one of the map, with all that is in it", () => {
  const marks = teach([
    { references: first },
    { references: third, effect: "suppresses" },
    { references: second, effect: "suppresses" },
    { references: first, process: ["invasion"] },
    { references: second, effect: "suppresses", process: ["invasion"] },
  ]);
  expect(marks.disputed).toEqual({ promoting: [1], suppressing: [2] });
  // One with a mark beside the two sides would be shown in part.
  const unclear = { effect: "unclear", references: third } as const;
  expect(
    teach([{ references: first }, { references: second, effect: "suppresses" }, unclear]).disputed,
  ).toBeUndefined();
});

test("a broken ring is that of a work that a note faults where it is cited", () => {
  const notes = [makeNote("fault", { about: [{ reference: "zhu2012" }], status: "retracted" })];
  expect(teach([], { notes }).faulted).toBe(1);
});
