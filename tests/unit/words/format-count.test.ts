import { expect, test } from "vitest";
import { formatCount } from "../../../src/words/phrases.ts";

test.each([
  [0, "0 sentences"],
  [1, "1 sentence"],
  [2, "2 sentences"],
  [11, "11 sentences"],
])("an amount has its noun in the right number: %i", (amount, words) => {
  expect(formatCount(amount, "sentence")).toBe(words);
});

test("a noun with a plural of its own keeps it", () => {
  expect(formatCount(1, "copy", "copies")).toBe("1 copy");
  expect(formatCount(3, "copy", "copies")).toBe("3 copies");
});
