import { expect, test } from "vitest";
import { packFile } from "../../../src/exports/pack-file.ts";

/** Longer than what is packed together, with a character of two halves at every place where it may be cut. */
const long = ["", "x"].map((before) => before + "𝛽".repeat(1_100_000));

test.each(["", "{}\n", "miR-21 → PTEN", ...long])("a text comes back whole, at once and in parts", (text) => {
  const file = packFile({ path: "a.txt", holds: "a text", mediaType: "text/plain", text });
  expect(file.text === text).toBe(true);
  const parts = [...file.toParts()];
  expect(parts.join("") === text).toBe(true);
  expect(parts.every((part) => part.isWellFormed())).toBe(true);
  expect(parts.length).toBe(Math.ceil(text.length / 1_000_001));
});
