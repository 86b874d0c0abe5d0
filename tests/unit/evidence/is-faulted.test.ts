import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../../src/graph/sentences.ts";
import { isFaulted, isRetracted } from "../../../src/evidence/works.ts";
import type { NoteEntry } from "../../../src/schemas/note.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeNote } from "../../make-entry.ts";

const sentence = { section: "abstract", sentences: ["p1s1"] };
const reference = { reference: "zhu2012" };

/** Which citations of the smallest review are faulted by one note: `abstract p1s1 1`. */
function faultedBy(fields: Partial<NoteEntry>): string[] {
  const { sections } = linkEntries({ notes: [makeNote("fault", fields)] });
  return sections.flatMap(sentencesOf).flatMap((place) =>
    place.groups
      .flatMap((group) => group.citations)
      .filter((citation) => isFaulted(citation.reference, place))
      .map((citation) => `${place.paragraph.section.id} ${place.id} ${citation.reference.number}`),
  );
}

describe("a citation is faulted", () => {
  test("when a note is about its work and its sentence, there and nowhere else", () => {
    expect(faultedBy({ about: [sentence, reference] })).toEqual(["abstract p1s1 1"]);
  });

  test("wherever its work is cited, when the work is retracted", () => {
    expect(faultedBy({ about: [reference], status: "retracted" })).toEqual([
      "abstract p1s1 1",
      "abstract p2s1 1",
      "tumor-growth p1s1 1",
    ]);
  });

  test.each<[string, Partial<NoteEntry>]>([
    ["its work", { about: [reference] }],
    ["its sentence", { about: [sentence] }],
    ["its sentence and another work", { about: [sentence, { reference: "ji2015" }] }],
    ["a correction of its work", { about: [sentence, reference], status: "corrected" }],
  ])("but not when a note is only about %s", (_what, fields) => {
    expect(faultedBy(fields)).toEqual([]);
  });

  test("but not by what a note cites", () => {
    expect(faultedBy({ about: [sentence], note: "See [@zhu2012]." })).toEqual([]);
  });
});

test("outside its sentences a work is faulted only when retracted", () => {
  const [faulted] = linkEntries({ notes: [makeNote("fault", { about: [sentence, reference] })] }).references;
  const [retracted, other] = linkEntries({
    notes: [makeNote("gone", { about: [reference], status: "retracted" })],
  }).references;
  expect([faulted, retracted, other].map((work) => work && isFaulted(work))).toEqual([false, true, false]);
  expect([faulted, retracted, other].map((work) => work && isRetracted(work))).toEqual([false, true, false]);
});
