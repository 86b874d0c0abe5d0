import { expect, test } from "vitest";
import { reportedStatusOf } from "../../../src/evidence/works.ts";
import { linkEntries } from "../../link-prose.ts";
import { makeNote } from "../../make-entry.ts";

test.each(["retracted", "corrected"] as const)("a work that a note reports %s is that, and no other work", (status) => {
  const about = [{ reference: "zhu2012" }];
  const notes = [makeNote("a-doubt", { about }), makeNote("the-record", { about, status })];
  expect(linkEntries({ notes }).references.map(reportedStatusOf)).toEqual([status, undefined, undefined, undefined]);
});
