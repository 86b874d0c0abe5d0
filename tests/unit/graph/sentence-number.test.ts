import { expect, test } from "vitest";
import { sentenceNumber } from "../../../src/graph/sentence-number.ts";

test.each([
  ["p1s1", "1"],
  ["p2s13", "13"],
  ["p12s3", "3"],
])("%s is sentence %s of its paragraph", (id, number) => {
  expect(sentenceNumber({ id })).toBe(number);
});
