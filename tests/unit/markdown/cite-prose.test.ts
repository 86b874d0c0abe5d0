import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { citeProse } from "../../../src/markdown/cite-prose.ts";
import { makeEntry } from "../../make-entry.ts";

const works = [
  makeEntry({ id: "zhu2012", "citation-label": "39" }),
  makeEntry({ id: "ji2015", "citation-label": "73" }),
  makeEntry({ id: "lai2010a", "citation-label": "5" }),
  makeEntry({ id: "fukuchi2004", "citation-label": "6" }),
  makeEntry({ id: "miao2006", "citation-label": "7" }),
];
const cite = async (markdown: string) => toHtml(await citeProse(markdown, works));
const textOf = (html: string) => html.replace(/<[^>]+>/g, "");

describe("citeProse", () => {
  test("prints the article's own numbers, in the order written, each a link by its key", async () => {
    const html = await cite("Drugs fail [@ji2015; @zhu2012].");
    expect(textOf(html)).toBe("Drugs fail [73, 39].");
    expect(html).toMatch(
      /<span class="cite"[^>]*>\[<a href="#bib-ji2015">73<\/a>, <a href="#bib-zhu2012">39<\/a>\]<\/span>\./,
    );
  });

  test("does not merge numbers in a row, which is left to rendering", async () => {
    expect(textOf(await cite("All [@lai2010a; @fukuchi2004; @miao2006]."))).toBe("All [5, 6, 7].");
  });

  test("makes each paragraph and each sentence an element with its id", async () => {
    const paragraphs = await citeProse("One [@zhu2012].\nTwo.\n\nThree.", works);
    expect(paragraphs.map(({ tagName, properties }) => [tagName, properties.id])).toEqual([
      ["p", "p1"],
      ["p", "p2"],
    ]);
    expect(toHtml(paragraphs)).toMatch(
      /^<p id="p1"><span class="s" id="p1s1">One .+<\/span> <span class="s" id="p1s2">Two\.<\/span><\/p><p id="p2"><span class="s" id="p2s1">Three\.<\/span><\/p>$/,
    );
  });

  test("keeps emphasis and links", async () => {
    expect(await cite("In *vivo*, see [the table](/findings/).")).toContain(
      'In <em>vivo</em>, see <a href="/findings/">the table</a>.',
    );
  });

  test("escapes what HTML would read, and lets no raw HTML through", async () => {
    const html = await cite("p < 0.05 & &lt;b&gt; <script>alert(1)</script> [@zhu2012].");
    expect(html).toContain("p &#x3C; 0.05 &#x26; &#x3C;b>");
    expect(html).not.toContain("<script");
  });

  test("gives nothing for what is no paragraph", async () => {
    expect(await citeProse("# A heading\n\n- a list\n", works)).toEqual([]);
    expect(await citeProse("", works)).toEqual([]);
  });

  test("numbers a text the same however often and together with whatever it is rendered", async () => {
    const [first, , again] = await Promise.all([
      cite("A [@ji2015]."),
      cite("B [@zhu2012; @gu2016]."),
      cite("A [@ji2015]."),
    ]);
    expect(again).toBe(first);
  });
});
