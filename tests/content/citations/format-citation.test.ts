import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { citationStyles, countFormatted, formatAlone, formatCitation } from "../../../src/citations/format-citation.ts";
import { mainNameOf } from "../../../src/schemas/reference.ts";
import type { CslItem } from "../../../src/citations/csl-item.ts";
import { textOf } from "../../../src/build/read-pages.ts";
import { linkReal } from "../../link-prose.ts";
import { makeEntry } from "../../make-entry.ts";

const { references } = linkReal();
const style = (id: string) => {
  const found = citationStyles.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no style ${id}`);
  return found;
};
const textFor = (item: CslItem, id: string) => textOf(parseFragment(formatCitation(item, style(id))));

describe("formatCitation", () => {
  test("prints a work as each style does, without a number", () => {
    const entry = makeEntry();
    expect(textFor(entry, "nlm")).toBe(
      "Zhu W, Huang L. Exosomes promote tumor growth in vivo. Cancer Lett. 2012;315:28–37.",
    );
    expect(textFor(entry, "apa")).toBe(
      "Zhu, W., & Huang, L. (2012). Exosomes promote tumor growth in vivo. Cancer Lett, 315, 28–37.",
    );
    expect(textFor(entry, "acs")).toMatch(/^Zhu, W\.; Huang, L\. Exosomes .* Cancer Lett 2012, 315, 28–37\.$/);
    expect(textFor(entry, "cse")).toMatch(/^Zhu W, Huang L\. 2012\. /);
  });

  test.each(citationStyles)("$name says “et al.” of every list that the article cuts, and of no other", ({ id }) => {
    for (const { entry, number } of references) {
      const text = textFor(entry, id);
      expect(/\bet al\b/.test(text), String(number)).toBe(entry.custom.authorsTruncated === true);
      for (const name of entry.author) expect(text, String(number)).toContain(mainNameOf(name));
      expect(text).not.toMatch(/not named|\bothers\b/);
    }
  });

  test("keeps every initial", () => {
    expect(textFor(makeEntry({ author: [{ family: "Yeo", given: "RWY" }] }), "apa")).toMatch(/^Yeo, R\. W\. Y\. \(/);
  });

  test("changes no letter of a title, whatever case a style gives its words", () => {
    const title = "IL-1β/β-catenin at p<0.05 in vivo, mTOR and pH";
    for (const { id } of citationStyles) expect(textFor(makeEntry({ title }), id), id).toContain(title);
  });

  test("formats a work alone, whatever was formatted before it", () => {
    const [first, second] = ["3", "24"].map(
      (label) => references.find(({ number }) => String(number) === label)?.entry,
    );
    if (!first || !second) throw new Error("3 and 24 are missing");
    textFor(first, "cse");
    expect(textFor(second, "cse")).toContain(". 2013. ");
  });

  test.each([
    "& < > \" ' \\ { } $ % # _ ~ ^",
    "</script><script>alert(1)</script>",
    "=1+1 αβ e\u0301 שלום",
    "a\u0000b",
  ])("lets no title out of its text: %j", (title) => {
    for (const candidate of citationStyles) {
      const html = formatCitation(makeEntry({ title }), candidate);
      expect(html).not.toMatch(/<(?!\/?(?:i|b|sup|sub)>)/);
      expect(html).not.toContain("\0");
    }
  });
});

test("each work is formatted once in each style, however often it is cited", () => {
  const entry = makeEntry({ title: "A title that no other test has" });
  const before = countFormatted();
  const cite = () => citationStyles.map((own) => formatCitation(structuredClone(entry), own));
  expect(cite()).toEqual(cite());
  expect(countFormatted() - before).toBe(citationStyles.length);
});

describe("pages of the site, which differ by title and address only", () => {
  const toItem = (title: string, path: string): CslItem => ({
    id: `https://example.org${path}`,
    type: "webpage",
    title,
    "container-title": "A site",
    URL: `https://example.org${path}`,
    issued: { "date-parts": [[2026, 11, 25]] },
  });

  test("are formatted once for all of them in each style", () => {
    const before = countFormatted();
    for (let number = 1; number <= 50; number++)
      for (const own of citationStyles) formatCitation(toItem(`Reference ${number}: Zhu 2012`, `/${number}/`), own);
    expect(countFormatted() - before).toBeLessThanOrEqual(citationStyles.length);
  });

  const words = fc.stringMatching(/^[A-Za-z0-9αβγ]{1,9}$/);
  const signs = fc.constantFrom(
    " ",
    "-",
    ", ",
    ": ",
    " (",
    ") ",
    "’",
    "“",
    ". ",
    "? ",
    " & ",
    "/",
    "–",
    "<i>",
    "'",
    "  ",
  );
  const titles = fc
    .array(fc.tuple(words, signs), { minLength: 1, maxLength: 7 })
    .map((parts) => parts.flat().slice(0, -1).join(""));
  const closed = fc.tuple(titles, fc.constantFrom("", ")", ".", "?")).map((parts) => parts.join(""));
  const told = [
    ...references.map(({ entry }) => entry.title),
    "miR-21 (cargo)",
    "Finding 3: α-SMA rises",
    "Nobel: A, b",
  ];

  test.each(citationStyles)("read in $name as if each were formatted alone, whatever its title", (own) => {
    const hold = (title: string) => {
      const item = toItem(title, "/findings/3/");
      expect(formatCitation(item, own)).toBe(formatAlone(item, own));
    };
    told.forEach(hold);
    fc.assert(fc.property(closed, hold), { numRuns: 300 });
  });
});
