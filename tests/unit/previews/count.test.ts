import { expect, test } from "vitest";
import { count } from "../../../src/previews/count.ts";

test.each([
  [0, "0 sentences"],
  [1, "1 sentence"],
  [2, "2 sentences"],
  [11, "11 sentences"],
])("an amount has its noun in the right number: %i", (amount, words) => {
  expect(count(amount, "sentence")).toBe(words);
});

test("a noun with a plural of its own keeps it", () => {
  expect(count(1, "copy", "copies")).toBe("1 copy");
  expect(count(3, "copy", "copies")).toBe("3 copies");
});
