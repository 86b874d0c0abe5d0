import fc from "fast-check";
import { expect, test } from "vitest";
import { cutQuestion } from "../../../src/search/cut-question.ts";

/** How long the part of an address is that asks a question. */
const addressOf = (question: string) => new URLSearchParams({ q: question }).toString().length;

test("a question of some hundred words is read whole", () => {
  const abstract = "TGF-β of cells, ".repeat(115);
  expect(abstract.length).toBeGreaterThan(1800);
  expect(cutQuestion(abstract)).toBe(abstract);
});

test.each([
  ["Latin", "a"],
  ["Greek", "β"],
  ["Chinese", "外"],
  ["of two halves each", "🧬"],
  ["with marks", "e\u0301"],
])("2,000 letters that are %s have an address that every host takes", (_what, letter) => {
  const kept = cutQuestion(letter.repeat(2000));
  expect(addressOf(kept)).toBeLessThan(7000);
  expect(kept.length).toBeGreaterThan(600);
  expect(kept.isWellFormed()).toBe(true);
});

test("no word is cut through, and what is left out is the end", () => {
  expect(cutQuestion(`${"word ".repeat(399)}longer word`)).toBe("word ".repeat(399).trimEnd());
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 600, maxLength: 2100 }), (question) => {
      const kept = cutQuestion(question);
      expect(question.toWellFormed().startsWith(kept)).toBe(true);
      expect(addressOf(kept)).toBeLessThan(7000);
      expect(cutQuestion(kept)).toBe(kept);
    }),
    { numRuns: 50 },
  );
});
