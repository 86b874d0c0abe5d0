import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listFiles } from "../../../src/build/read-pages.ts";
import * as findingWords from "../../../src/words/finding-words.ts";
import * as noteWords from "../../../src/words/note-words.ts";
import * as pathwayWords from "../../../src/words/pathway-words.ts";
import { capitalize } from "../../../src/words/phrases.ts";
import * as recordWords from "../../../src/words/record-words.ts";

/** Every text of at least three words that a list of words holds. */
const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? /\S \S+ \S/.test(value)
      ? [value]
      : []
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

test("no phrase of the lists of words is written a second time in the code", () => {
  const phrases = [...new Set([findingWords, noteWords, pathwayWords, recordWords].flatMap(textsIn))];
  expect(phrases.length).toBeGreaterThan(12);
  const quoted = (phrase: string) => [`"${phrase}"`, `>${phrase}<`, `\`${phrase}\``];
  const files = listFiles("src").filter(
    (file) => /\.(ts|astro)$/.test(file) && !/^(words|schemas|diagrams)\//.test(file),
  );
  const again = files.flatMap((file) => {
    const text = readFileSync(`src/${file}`, "utf8");
    return phrases
      .filter((phrase) => quoted(phrase).some((written) => text.includes(written)))
      .map((phrase) => `${file}: ${phrase}`);
  });
  expect(again).toEqual([]);
});

test("a phrase begins a line with a capital", () => {
  expect(capitalize("promoting")).toBe("Promoting");
  expect(capitalize("miR-21")).toBe("MiR-21");
  expect(capitalize("")).toBe("");
});
