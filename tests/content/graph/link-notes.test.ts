import { describe, expect, test } from "vitest";
import type { NoteEntry } from "../../../src/schemas/note.ts";
import { linkEntries, linkRealWithNotes } from "../../link-prose.ts";
import { makeFinding, makeNote } from "../../make-entry.ts";

const findings = [makeFinding(1, { sentences: ["p1s1"] }), makeFinding(2, { sentences: ["p1s1", "p1s2"] })];
/** Links notes by their ids and what they are about. */
const link = (notes: Record<string, Partial<NoteEntry>>) =>
  linkEntries({ findings, notes: Object.entries(notes).map(([id, fields]) => makeNote(id, fields)) });
const idsOf = (things: readonly { id: string }[] | undefined) => things?.map(({ id }) => id);

describe("a note", () => {
  const review = link({
    one: {
      about: [
        { section: "tumor-growth", sentences: ["p1s1"] },
        { section: "abstract", sentences: ["p1s2", "p2s1"] },
        { finding: 1 },
        { reference: "ji2015" },
        { figure: 1 },
        { table: 1 },
        { review: true },
      ],
    },
    other: { about: [{ finding: 2 }] },
  });
  const [note, other] = review.notes;

  test("holds everything that it is about", () => {
    expect(note?.sentences.map(({ id, paragraph }) => `${paragraph.section.id} ${id}`)).toEqual([
      "tumor-growth p1s1",
      "abstract p1s2",
      "abstract p2s1",
    ]);
    expect(note?.findings).toEqual([review.findings[0]]);
    expect(note?.references).toEqual([review.references[1]]);
    expect(note?.figures).toEqual([1]);
    expect(note?.isAboutTable).toBe(true);
    expect(note?.isAboutReview).toBe(true);
  });

  test("holds nothing that it is not about", () => {
    expect(other).toMatchObject({
      sentences: [],
      references: [],
      figures: [],
      isAboutTable: false,
      isAboutReview: false,
    });
  });

  test("is found again at each of those places", () => {
    expect(idsOf(review.sections[1]?.paragraphs[0]?.sentences[0]?.notes)).toEqual(["one"]);
    expect(review.sections[0]?.paragraphs[0]?.sentences.map(({ notes }) => idsOf(notes))).toEqual([[], ["one"]]);
    expect(review.references.map(({ notes }) => idsOf(notes))).toEqual([[], ["one"], [], []]);
  });

  test("is found again at a finding that it names and at one that its sentence states", () => {
    expect(review.findings.map(({ notes }) => idsOf(notes))).toEqual([["one"], ["one", "other"]]);
  });

  test("stands once at a finding that it names and whose sentence it is about", () => {
    const { findings: noted } = link({
      one: { about: [{ finding: 1 }, { section: "abstract", sentences: ["p1s1", "p1s2"] }] },
    });
    expect(noted.map(({ notes }) => idsOf(notes))).toEqual([["one"], ["one"]]);
  });

  test("leads to the notes that it is related to, wherever they stand", () => {
    const { notes } = link({ a: { relatedTo: ["c", "b"] }, b: {}, c: { relatedTo: ["a"] } });
    expect(notes.map(({ relatedTo }) => idsOf(relatedTo))).toEqual([["c", "b"], [], ["a"]]);
  });
});

test("notes come by weight, then by their first sentence, then by finding; then those about none, by id", () => {
  const { notes } = link({
    i: { severity: "C", about: [{ section: "abstract", sentences: ["p1s1"] }] },
    h: { about: [{ review: true }] },
    g: { about: [{ reference: "zhu2012" }] },
    f: { about: [{ finding: 2 }] },
    e: { about: [{ finding: 1 }] },
    d: { about: [{ section: "tumor-growth", sentences: ["p1s1"] }] },
    c: { about: [{ section: "abstract", sentences: ["p2s1"] }] },
    b: { about: [{ finding: 1 }, { section: "abstract", sentences: ["p1s2"] }] },
    a: { severity: "A", about: [{ review: true }] },
  });
  expect(idsOf(notes)).toEqual(["a", "b", "c", "d", "e", "f", "g", "h", "i"]);
});

test("every real note is found again wherever it applies, once", () => {
  const { notes, findings: noted } = linkRealWithNotes();
  expect(notes.length).toBeGreaterThan(0);
  for (const note of notes) {
    for (const place of [...note.sentences, ...note.references, ...note.findings]) {
      expect(place.notes.filter((candidate) => candidate === note)).toHaveLength(1);
    }
  }
  for (const finding of noted) expect(new Set(finding.notes).size).toBe(finding.notes.length);
});
