import { expect, test } from "vitest";
import type { Finding } from "../../../src/graph/review.types.ts";
import { labelFinding } from "../../../src/evidence/describe.ts";

const citing = (...numbers: number[]) =>
  labelFinding({ references: numbers.map((number) => ({ number })) } as unknown as Pick<Finding, "references">);

test.each([
  [[39], "39"],
  [[63, 64], "63, 64"],
  [[76, 77, 78, 79], "76–79"],
  [[5, 6, 7, 12], "5–7, 12"],
  [[], "?"],
])("references %j are labeled %s", (numbers, label) => {
  expect(citing(...numbers)).toBe(label);
});
