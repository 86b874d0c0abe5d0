import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { explainAbbreviations } from "../../../src/markdown/link-mentions.ts";
import { newPageContext } from "../../../src/markdown/page-context.ts";
import type { Abbreviation } from "../../../src/schemas/section.ts";

const listed: Abbreviation[] = [
  { id: "MSCs", expansion: "mesenchymal stem cells", forms: ["MSCs", "MSC"] },
  { id: "BM-MSCs", expansion: "bone marrow mesenchymal stem cells", forms: ["BM-MSCs", "BM-MSC"] },
  { id: "MMPs", expansion: "matrix metalloproteases", forms: ["MMPs", "MMP"] },
  { id: "PD-1", expansion: "programmed cell death protein 1", forms: ["PD-1"] },
  { id: "TGF-β", expansion: "transforming growth factor-β", forms: ["TGF-β"] },
];
const newPage = (abbreviations = listed) =>
  newPageContext({ href: (address) => address, abbreviations, findMentions: () => [] });
const explain = (text: string, page = newPage()) => toHtml(explainAbbreviations(text, page));
/** What is explained in a text, form by form. */
const explainedIn = (text: string) =>
  [...explain(text).matchAll(/<abbr[^>]*>([^<]*)<\/abbr>/g)].map((match) => match[1]);

test("the first use explains itself, later ones do not", () => {
  expect(explain("MSCs send vesicles; MSCs and MSC vesicles differ.")).toBe(
    '<a class="ab" href="#abbr-MSCs"><abbr title="mesenchymal stem cells">MSCs</abbr></a> send vesicles; MSCs and MSC vesicles differ.',
  );
});

test("what one text of a page explained the next need not, and another page starts anew", () => {
  const page = newPage();
  explain("MSC", page);
  expect(explain("MSCs again", page)).toBe("MSCs again");
  expect(page.memory.hasExplained({ id: "MSCs" })).toBe(true);
  expect(explain("MSCs again", newPage())).toContain("<abbr");
});

test("within a link it explains itself without a link of its own", () => {
  const nodes = explainAbbreviations("MSC", newPage(), { isInLink: true });
  expect(toHtml(nodes)).toBe('<abbr title="mesenchymal stem cells">MSC</abbr>');
});

test("it leads to where its page says that it is listed", () => {
  const page = { ...newPage(), abbreviationAddress: (id: string) => `/base/about/#abbr-${id}` };
  expect(explain("TGF-β", page)).toContain('<a class="ab" href="/base/about/#abbr-TGF-β">');
});

describe("an abbreviation", () => {
  test.each([
    ["MSC-derived exosomes", ["MSC"]],
    ["(MSC)", ["MSC"]],
    ["MSC’s", ["MSC"]],
    ["BM-MSC and MSC", ["BM-MSC", "MSC"]],
    ["PD-1 or TGF-β", ["PD-1", "TGF-β"]],
    ["the MMPs", ["MMPs"]],
  ])("is found where it is a word of its own: %s", (text, found) => {
    expect(explainedIn(text)).toEqual(found);
  });

  test.each(["hMSC", "GA-MSC", "MSCx", "MMP-2", "PD-10", "TGF-βR", "αMSC", "msc", "MMP2"])(
    "is not found within another word: %s",
    (text) => {
      expect(explainedIn(text)).toEqual([]);
    },
  );
});

test("signs that mean something to HTML or to a pattern are text", () => {
  const odd = [{ id: "A+B", expansion: 'a "quoted" <b> & more', forms: ["A+B", "(C"] }];
  const html = explain("x < y & A+B, not AAB", newPage(odd));
  expect(html).toMatch(
    /^x &#x3C; y &#x26; <a class="ab" href="#abbr-A\+B"><abbr title="a &#x22;quoted&#x22; <b> &#x26; more">A\+B<\/abbr><\/a>, not AAB$/,
  );
});

test("no text is lost, whatever is explained in it", () => {
  for (const text of ["", " ", "MSC", " MSC ", "MSCMSC", "BM-MSCs, MSCs; PD-1.", "MSC MMP TGF-β PD-1 MSC"]) {
    expect(explain(text).replace(/<[^>]+>/g, "")).toBe(text);
    expect(explain(text, newPage([])).replace(/<[^>]+>/g, "")).toBe(text);
  }
});
