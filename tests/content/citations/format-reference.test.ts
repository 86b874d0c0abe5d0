import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatReference } from "../../../src/citations/format-reference.ts";
import { openReal } from "../../link-prose.ts";
import { makeEntry } from "../../make-entry.ts";

const printed = readFileSync("tests/fixtures/printed-references.txt", "utf8").trimEnd().split("\n");
const { references } = openReal();

describe("formatReference", () => {
  test("is authors, title and place", () => {
    expect(formatReference(makeEntry())).toBe(
      "Zhu W, Huang L. Exosomes promote tumor growth in vivo. Cancer Lett. 2012;315:28-37",
    );
  });

  test("ends a cut list of authors as the article does, with a period before et al", () => {
    const entry = makeEntry({ custom: { authorsTruncated: true, identifiers: { status: "none" } } });
    expect(formatReference(entry)).toMatch(/^Zhu W, Huang L\. et al\. Exosomes/);
  });

  test("gives back every reference of the article to the letter", () => {
    const formatted = references
      .map(({ data }) => ({ number: Number(data["citation-label"]), text: formatReference(data) }))
      .sort((a, b) => a.number - b.number)
      .map(({ number, text }) => `${number}. ${text}`);
    expect(formatted).toEqual(printed);
  });
});
