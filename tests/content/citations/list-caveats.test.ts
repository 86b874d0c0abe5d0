import { expect, test } from "vitest";
import { listCaveats } from "../../../src/citations/caveats.ts";
import { linkRealWithNotes } from "../../link-prose.ts";

const { references } = linkRealWithNotes();
const caveatsOf = (number: number) => {
  const reference = references[number - 1];
  return reference && listCaveats(reference);
};

test("an ordinary reference has none", () => {
  expect(caveatsOf(1)).toEqual([]);
});

test("a cut list, a second number, missing pages and derived identifiers are told", () => {
  expect(caveatsOf(3)).toEqual(["author list truncated in source", "same work as reference 24 of the source"]);
  expect(caveatsOf(29)).toContain("volume and page missing in source");
  for (const reference of references) {
    expect(listCaveats(reference).includes("identifier derived by the publisher’s rule, not printed in source")).toBe(
      reference.entry.custom.identifiers.status === "derived",
    );
    const status = reference.notes.find((note) => note.status)?.status;
    expect(listCaveats(reference).filter((caveat) => caveat.startsWith("reported "))).toEqual(
      status ? [`reported ${status}`] : [],
    );
  }
});
