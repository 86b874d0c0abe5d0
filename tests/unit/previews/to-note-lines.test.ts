import { expect, test } from "vitest";
import { toNoteLines } from "../../../src/previews/preview-note.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeNote } from "../../make-entry.ts";

test("what the record says of a work comes first, the rest keeps its order", () => {
  const about = [{ reference: "zhu2012" }];
  const { notes } = linkEntries({
    notes: [
      makeNote("a", { title: "A", about }),
      makeNote("b", { title: "B", about, status: "corrected" }),
      makeNote("c", { title: "C", about }),
    ],
  });
  expect(toNoteLines(notes, (address) => `/base${address}`)).toEqual([
    { mark: "note", text: "reported corrected: B", address: "/base/notes/#b" },
    { mark: "note", text: "A", address: "/base/notes/#a" },
    { mark: "note", text: "C", address: "/base/notes/#c" },
  ]);
  expect(toNoteLines([], (address) => address)).toEqual([]);
});
