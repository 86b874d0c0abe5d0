import type { Page } from "playwright-core";

/** What makes a page, as it stands, scroll sideways or hides a part of itself, a letter in a field or under a mark included. */
export const findOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    // What is read out only is cut on purpose, and so is the name of the section in the bar of a phone.
    const cut = [...document.querySelectorAll("body :not(.vh, .vh *, #section-here)")].filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 1 &&
        getComputedStyle(element).overflowX !== "visible" &&
        element.checkVisibility(),
    );
    const fields = [...document.querySelectorAll<HTMLInputElement>("input:not([type='checkbox'], [type='radio'])")];
    // A field tells of no overflow: its letters are cut off where it is lower than they are.
    const low = fields.filter((field) => {
      const { fontSize, paddingTop, paddingBottom } = getComputedStyle(field);
      const room = field.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
      return field.checkVisibility() && room < parseFloat(fontSize);
    });
    const marks = [...document.querySelectorAll("a.v")].filter((mark) => {
      const own = mark.getBoundingClientRect();
      const beside = mark.closest("tr, li")?.querySelectorAll("a:not(.v, .c)") ?? [];
      return [...beside].some((link) =>
        [...link.getClientRects()].some(
          ({ left, right, top, bottom }) =>
            left < own.right - 1 && right > own.left + 1 && top < own.bottom - 1 && bottom > own.top + 1,
        ),
      );
    });
    // A name has the room of its longest word.
    const broken = [...document.querySelectorAll("h1, h2, h3, .mid")].flatMap((element) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = texts.nextNode(); node instanceof Text && element.checkVisibility(); node = texts.nextNode()) {
        for (const { 0: word, index } of node.data.matchAll(/\p{L}{4,24}/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
        }
      }
      return found;
    });
    return [
      ...(scrollWidth > clientWidth ? [`is ${scrollWidth} px wide`] : []),
      ...cut.map((element) => `hides a part of ${element.outerHTML.slice(0, 80)}`),
      ...marks.map((mark) => `covers words with the mark ${mark.textContent.trim()}`),
      ...broken.map((word) => `breaks the word ${word}`),
      ...low.map((field) => `cuts the letters of ${field.outerHTML.slice(0, 80)}`),
    ];
  });
