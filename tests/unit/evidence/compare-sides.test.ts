import { expect, test } from "vitest";
import { compareSides } from "../../../src/evidence/compare-sides.ts";
import { toSides } from "../../../src/evidence/sides.ts";
import type { FindingEntry } from "../../../src/schemas/finding.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeFinding, makeTopic } from "../../make-entry.ts";

const topics = [
  makeTopic("msc", { kind: "source", name: "MSC" }),
  makeTopic("mir-21", { kind: "cargo", name: "miR-21" }),
  makeTopic("mir-16", { kind: "cargo", name: "miR-16" }),
  makeTopic("growth", { kind: "process", mapOrder: 1 }),
];
const compare = (fields: Partial<FindingEntry>[]) => {
  const findings = fields.map((field, index) => makeFinding(index + 1, { models: ["not stated"], ...field }));
  return compareSides(toSides(linkEntries({ topics, findings }).findings));
};
const promoting: Partial<FindingEntry> = { references: ["zhu2012"] };
const suppressing: Partial<FindingEntry> = { references: ["ji2015"], effect: "suppresses" };
const rowOf = (fields: Partial<FindingEntry>[], property: string) =>
  compare(fields).find((row) => row.property === property);

test("a property differs where both sides state it and share no value", () => {
  const row = rowOf(
    [
      { ...promoting, cargo: ["mir-21"] },
      { ...suppressing, cargo: ["mir-16"] },
    ],
    "Cargo",
  );
  expect(row?.verdict).toBe("differs");
  expect(row?.promoting).toEqual([{ name: "miR-21", works: [1], isKnown: true, isShared: false }]);
});

test("it stands on both sides where one value does, however many others there are", () => {
  const row = rowOf(
    [
      { ...promoting, cargo: ["mir-21", "mir-16"] },
      { ...suppressing, cargo: ["mir-16"] },
    ],
    "Cargo",
  );
  expect(row?.verdict).toBe("on both sides");
  expect(row?.promoting.map(({ name, isShared }) => [name, isShared])).toEqual([
    ["miR-16", true],
    ["miR-21", false],
  ]);
});

test("silence is no value: it makes no difference and is shared with nobody", () => {
  expect(rowOf([{ ...promoting, cargoOrigin: "loaded" }, suppressing], "Origin of the cargo")).toMatchObject({
    verdict: "stated on one side only",
    suppressing: [{ name: "not stated", works: [2], isKnown: false, isShared: false }],
  });
  expect(rowOf([promoting, suppressing], "Setting")?.verdict).toBe("not stated");
});

test("what is uncited has no work and tells nothing", () => {
  expect(rowOf([promoting, suppressing, { cargo: ["mir-21"] }], "Cargo")?.verdict).toBe("not stated");
});

test("values stand in the order of the filters, not of the alphabet", () => {
  const row = rowOf([{ ...promoting, models: ["ex vivo", "in vivo", "in vitro"] }, suppressing], "Setting");
  expect(row?.promoting.map(({ name }) => name)).toEqual(["in vivo", "in vitro", "ex vivo"]);
});
