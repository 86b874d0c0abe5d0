import { expect, test } from "vitest";
import { describeSides } from "../../../src/evidence/describe.ts";
import { toSides } from "../../../src/evidence/sides.ts";
import type { FindingEntry } from "../../../src/schemas/finding.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeFinding } from "../../make-entry.ts";

const describeAll = (fields: Partial<FindingEntry>[], settings = {}) => {
  const findings = fields.map((field, index) => makeFinding(index + 1, field));
  return describeSides(toSides(linkEntries({ findings }, settings).findings));
};

const source = (kind: FindingEntry["source"]["class"]) =>
  ({ source: { topic: "msc", class: kind, species: "human", tissue: "bone marrow" } }) as const;

test.each<[string, Partial<FindingEntry>[]]>([
  ["not studied in this review", []],
  ["1 work on MSC vesicles promotes", [{ references: ["zhu2012"] }]],
  ["2 works on MSC vesicles promote", [{ references: ["zhu2012", "ji2015"] }]],
  ["1 work on MSC vesicles suppresses", [{ references: ["zhu2012"], effect: "suppresses" }]],
  ["1 work on MSC vesicles reports neither", [{ references: ["zhu2012"], effect: "unclear" }]],
  [
    "2 works on MSC vesicles report neither",
    [
      { references: ["zhu2012"], effect: "neutral" },
      { references: ["ji2015"], effect: "unclear" },
    ],
  ],
  ["1 statement on MSC vesicles is uncited", [{}]],
  ["2 statements on MSC vesicles are uncited", [{}, { effect: "suppresses" }]],
  [
    "1 work on MSC vesicles promotes, 2 suppress, 1 reports neither, 1 statement is uncited",
    [
      { references: ["zhu2012"] },
      { references: ["zhu2012", "ji2015"], effect: "suppresses" },
      { references: ["gu2016"], effect: "neutral" },
      {},
    ],
  ],
  [
    "1 work on MSC vesicles promotes; not counted: 2 works on other vesicles, 1 work without a vesicle",
    [
      { references: ["zhu2012"] },
      { references: ["zhu2012", "ji2015"], ...source("tumor-cell") },
      { references: ["gu2016"], ...source("no-vesicle") },
    ],
  ],
  [
    "no work on MSC vesicles; not counted: 1 uncited statement on these",
    [{ basis: "uncited", ...source("exosomes-in-general") }],
  ],
])("%s", (text, fields) => {
  expect(describeAll(fields)).toBe(text);
});

test("one work under two numbers is one work", () => {
  expect(describeAll([{ references: ["zhu2012", "gu2016"] }], { hasSameWork: true })).toBe(
    "1 work on MSC vesicles promotes",
  );
});
