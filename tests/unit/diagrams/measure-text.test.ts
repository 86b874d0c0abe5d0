import { expect, test } from "vitest";
import { measureText } from "../../../src/diagrams/measure-text.ts";

test("a line is as wide as its Latin and its Greek runs together", () => {
  const parts = measureText("TGF-", 15) + measureText("β", 15) + measureText("1", 15);
  expect(measureText("TGF-β1", 15)).toBeCloseTo(parts, 6);
  expect(measureText("β", 15)).toBeGreaterThan(0);
});

test("width grows with the size of the letters, in proportion", () => {
  expect(measureText("Exosome", 30)).toBeCloseTo(2 * measureText("Exosome", 15), 6);
});

test("a heavier weight is wider, in both scripts", () => {
  expect(measureText("Exosome", 15, 500)).toBeGreaterThan(measureText("Exosome", 15, 400));
  expect(measureText("ω", 15, 500)).not.toBe(measureText("ω", 15, 400));
});

test("letters have their own widths, and nothing has none", () => {
  expect(measureText("", 15)).toBe(0);
  expect(measureText("MMMM", 15)).toBeGreaterThan(2 * measureText("iiii", 15));
});

test("a sign of the file of rare ones is as wide alone as beside others", () => {
  expect(measureText("a±b", 15)).toBeCloseTo(measureText("a", 15) + measureText("±", 15) + measureText("b", 15), 6);
  expect(measureText("±", 15)).not.toBe(measureText("\u{10ffff}", 15)); // which no typeface has
});

// The very widths are compared with those of a browser in tests/site/pathways-are-drawn.test.ts.
