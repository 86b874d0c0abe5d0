import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";
import { kindsOfPage } from "./site-pages.ts";

let page: Page;
beforeAll(async () => {
  page = await openPage(await openBrowser(), "/", { javaScriptEnabled: false });
});

/**
 * Words and numbers of a page that lie apart only by its style, as `43¦44`: a program that reads the page without it, and who
 * copies from that, has 4344. Runs in the page.
 */
function findGlued(): string[] {
  const blocks = new Set(
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR BUTTON CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 HEADER HR IMG INPUT LEGEND LI MAIN NAV OL P SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL".split(
      " ",
    ),
  );
  for (const details of document.querySelectorAll("details")) details.open = true;
  const pairs: [Text, Text][] = [];
  let before: Text | undefined;
  const visit = (node: Node) => {
    if (node instanceof Text) {
      if (before && /[\p{L}\p{N}]$/u.test(before.data) && /^[\p{L}\p{N}]/u.test(node.data)) pairs.push([before, node]);
      before = node;
    } else if (node instanceof HTMLElement && !node.matches("script, template, noscript")) {
      if (blocks.has(node.tagName)) before = undefined;
      node.childNodes.forEach(visit);
      if (blocks.has(node.tagName)) before = undefined;
    } else if (node instanceof SVGElement) before = undefined;
  };
  visit(document.body);
  const place = (text: Text, from: number) => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, from + 1);
    return range.getBoundingClientRect();
  };
  // A word that was cut for its color or its hyphens lies close together, in one line.
  const isOneWord = ([one, next]: [Text, Text]) => {
    const [end, start] = [place(one, one.data.length - 1), place(next, 0)];
    return end.height > 0 && Math.abs(start.left - end.right) < 1.5 && Math.abs(start.bottom - end.bottom) < end.height;
  };
  return pairs
    .filter((pair) => !isOneWord(pair))
    .map(([one, next]) => `${one.data.slice(-20)}¦${next.data.slice(0, 20)}`);
}

test.each([...kindsOfPage, "/topics/vegf/", "/topics/msc/", "/network/", "/search/"])(
  "%s parts its words and numbers for whoever reads it without style",
  async (address) => {
    await page.goto(new URL(address, page.url()).href);
    expect(await page.evaluate(findGlued)).toEqual([]);
  },
);
