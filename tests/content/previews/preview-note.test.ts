import { describe, expect, test } from "vitest";
import { byId } from "../../../src/graph/lookups.ts";
import { previewNote } from "../../../src/previews/preview-note.ts";
import type { NoteEntry } from "../../../src/schemas/note.ts";
import { linkEntries, linkRealWithNotes } from "../../link-prose.ts";
import { makeNote } from "../../make-entry.ts";

const preview = (fields: Partial<NoteEntry>) => {
  const { notes, references } = linkEntries({ notes: [makeNote("one", fields)] });
  return notes.map((note) => previewNote(note, byId(references), (address) => `/base${address}`))[0];
};

test("a note says its weight, its title and on how much it rests", () => {
  expect(preview({ title: "A fault", severity: "C" })).toEqual({
    address: "/base/notes/#one",
    name: "note",
    label: "Curator’s note · small",
    title: "A fault",
    text: "Something is at fault.",
    count: "Rests on 1 ground",
  });
});

test("what the record says of a work stands beside the weight", () => {
  const label = preview({ about: [{ reference: "ji2015" }], status: "retracted" })?.label;
  expect(label).toBe("Curator’s note · weakens the evidence · reported retracted");
});

describe("citations", () => {
  test("become the numbers of the article", () => {
    expect(preview({ note: "As [@zhu2012] and [@ji2015; @gu2016] say." })?.text).toBe("As [1] and [2, 3] say.");
  });

  test("leave no marker in any preview of the real review", () => {
    const review = linkRealWithNotes();
    const texts = review.notes.map((note) => previewNote(note, byId(review.references), (address) => address).text);
    expect(texts.filter((text) => text === undefined || /@|\[\]|\[,|undefined|\*\w|\]\(/.test(text))).toEqual([]);
  });
});
