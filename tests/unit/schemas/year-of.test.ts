import { expect, test } from "vitest";
import { yearOf } from "../../../src/schemas/reference.ts";
import { makeEntry } from "../../make-entry.ts";

test("the year is that of the issue", () => {
  expect(yearOf(makeEntry({ issued: { "date-parts": [[1991]] } }))).toBe(1991);
});
