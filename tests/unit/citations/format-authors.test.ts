import { describe, expect, test } from "vitest";
import { formatAuthors, formatName, spaceInitials } from "../../../src/citations/format-reference.ts";
import { makeEntry } from "../../make-entry.ts";

describe("formatName", () => {
  test.each([
    [{ family: "Zhu", given: "W" }, "Zhu W"],
    [{ family: "Anker", given: "P", "non-dropping-particle": "in 't" }, "in 't Anker P"],
    [{ family: "Aquino", given: "R", "non-dropping-particle": "d’" }, "d’Aquino R"],
    [{ family: "Hassan", given: "M", "non-dropping-particle": "al-" }, "al-Hassan M"],
    [{ family: "Kleijburg-van der Keur", given: "C" }, "Kleijburg-van der Keur C"],
    [{ family: "Théry", given: "C" }, "Théry C"],
  ])("%j is printed as %s", (name, printed) => {
    expect(formatName(name)).toBe(printed);
  });
});

describe("formatAuthors", () => {
  test("lists all authors in the order printed", () => {
    expect(formatAuthors(makeEntry())).toBe("Zhu W, Huang L");
  });

  test("names a single author alone", () => {
    expect(formatAuthors(makeEntry({ author: [{ family: "Sharma", given: "A" }] }))).toBe("Sharma A");
  });

  test("says that a list was cut", () => {
    const entry = makeEntry({ custom: { authorsTruncated: true, identifiers: { status: "none" } } });
    expect(formatAuthors(entry)).toBe("Zhu W, Huang L, et al");
  });
});

test.each([
  ["W", "W."],
  ["RWY", "R. W. Y."],
  ["J-P", "J.-P."],
  ["A.B.", "A. B."],
  ["ÉÅ", "É. Å."],
  ["Jingyi", "Jingyi"],
])("initials as other programs need them: %s → %s", (given, written) => {
  expect(spaceInitials(given)).toBe(written);
});
