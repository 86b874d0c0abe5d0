import { expect, test } from "vitest";
import { packVocabulary, unpackVocabulary } from "../../../src/search/vocabulary-file.ts";

const topics = [
  { id: "mir-21", name: "miR-21", spellings: ["miR-21", "microRNA-21"] },
  { id: "msc", name: "MSC", spellings: ["MSC"] },
];

test.each([
  ["words that begin alike", ["exosom", "exosome", "express", "mir21", "mir221"]],
  ["one word", ["a"]],
  ["no words", []],
  ["words longer than one letter can count", ["x".repeat(60), `${"x".repeat(60)}y`]],
])("a vocabulary comes back as it was: %s", (_, words) => {
  const vocabulary = { topics, words, references: 92 };
  expect(unpackVocabulary(JSON.parse(packVocabulary(vocabulary)))).toEqual(vocabulary);
});

test("what two words share is written once", () => {
  expect(packVocabulary({ topics: [], words: ["exosom", "exosome"], references: 1 })).toContain('"0exosom 6e"');
});
