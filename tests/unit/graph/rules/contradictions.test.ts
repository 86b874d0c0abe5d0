import { expect, test } from "vitest";
import { statusHasReference } from "../../../../src/graph/rules/contradictions.ts";
import { readContent } from "../../../../src/source/read-content.ts";
import { readMinimal } from "../../../read-fixture.ts";

/** How often a note is refused that calls two entries of the smallest review corrected, which print two works or one. */
function judge(works: "two works" | "one work") {
  const { content } = readContent(readMinimal());
  const [note] = content.notes;
  const [first, second] = content.references;
  if (!note || !first || !second) throw new Error("the smallest review has a note and two references");
  note.data.status = "corrected";
  note.data.about = [{ reference: first.id }, { reference: second.id }];
  if (works === "one work") {
    first.data.custom.sameWorkAs = second.data["citation-label"];
    second.data.custom.sameWorkAs = first.data["citation-label"];
  }
  const nothing = { prose: new Map(), wholeProse: new Map(), unread: new Set<string>() };
  return statusHasReference.check({ content, ...nothing, directory: "content", today: "2026-11-28" }).length;
}

test("a record of one work holds for both entries that print it, and for no other", () => {
  expect([judge("two works"), judge("one work")]).toEqual([1, 0]);
});
