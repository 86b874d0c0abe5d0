import { expect, test } from "vitest";
import { getSentence, sentencesOf } from "../../../src/graph/sentences.ts";
import { linkProse } from "../../link-prose.ts";

const section = linkProse("One.\nTwo [@zhu2012].\n\nThree.");

test("the sentences of a section come in order, across its paragraphs", () => {
  expect(sentencesOf(section).map(({ id, text }) => [id, text])).toEqual([
    ["p1s1", "One."],
    ["p1s2", "Two."],
    ["p2s1", "Three."],
  ]);
});

test("a sentence is found by its id", () => {
  expect(getSentence(section, "p2s1")).toBe(section.paragraphs[1]?.sentences[0]);
});

test.each(["p1s3", "p3s1", "p1", ""])("there is no sentence %j, and that is said with the section", (id) => {
  expect(() => getSentence(section, id)).toThrow(`no sentence of ${section.id} “${id}”`);
});
