import { expect, test } from "vitest";
import { findStatusNote, reportedStatusOf } from "../../../src/evidence/works.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeNote } from "../../make-entry.ts";

test.each(["retracted", "corrected"] as const)("a work that a note reports %s is that, and no other work", (status) => {
  const about = [{ reference: "zhu2012" }];
  const notes = [makeNote("a-doubt", { about }), makeNote("the-record", { about, status })];
  expect(linkEntries({ notes }).references.map(reportedStatusOf)).toEqual([status, undefined, undefined, undefined]);
});

test("a work that was corrected and then retracted is retracted, whichever note weighs more", () => {
  const about = [{ reference: "zhu2012" }];
  const notes = [
    makeNote("first", { about, severity: "A", status: "corrected" }),
    makeNote("last", { about, severity: "B", status: "retracted" }),
  ];
  const [work] = linkEntries({ notes }).references;
  expect(work && [reportedStatusOf(work), findStatusNote(work)?.id]).toEqual(["retracted", "last"]);
});
