import { expect, test } from "vitest";
import { describeSides } from "../../../src/evidence/describe.ts";
import { toSides } from "../../../src/evidence/evidence.ts";
import type { FindingEntry } from "../../../src/schemas/finding.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeFinding } from "../../make-entry.ts";

const describeAll = (fields: Partial<FindingEntry>[], settings = {}) => {
  const findings = fields.map((field, index) => makeFinding(index + 1, field));
  return describeSides(toSides(linkEntries({ findings }, settings).findings));
};

test.each<[string, Partial<FindingEntry>[]]>([
  ["not studied in this review", []],
  ["1 work promotes", [{ references: ["zhu2012"] }]],
  ["2 works promote", [{ references: ["zhu2012", "ji2015"] }]],
  ["1 work suppresses", [{ references: ["zhu2012"], effect: "suppresses" }]],
  ["1 work reports neither", [{ references: ["zhu2012"], effect: "unclear" }]],
  [
    "2 works report neither",
    [
      { references: ["zhu2012"], effect: "neutral" },
      { references: ["ji2015"], effect: "unclear" },
    ],
  ],
  ["1 statement is uncited", [{}]],
  ["2 statements are uncited", [{}, { effect: "suppresses" }]],
  [
    "1 work promotes, 2 works suppress, 1 work reports neither, 1 statement is uncited",
    [
      { references: ["zhu2012"] },
      { references: ["zhu2012", "ji2015"], effect: "suppresses" },
      { references: ["gu2016"], effect: "neutral" },
      {},
    ],
  ],
])("%s", (text, fields) => {
  expect(describeAll(fields)).toBe(text);
});

test("one work under two numbers is one work", () => {
  expect(describeAll([{ references: ["zhu2012", "gu2016"] }], { hasSameWork: true })).toBe("1 work promotes");
});
