import type { Page } from "playwright-core";

/**
 * What comes as one word where a page is copied as text, and is none in the page: `reference43`, since a browser leaves out the
 * space at the end of words that are there for ears only.
 */
export const findMerged = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const selection = getSelection();
    selection?.selectAllChildren(document.body);
    const copied = new Set(
      selection
        ?.toString()
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    );
    selection?.removeAllRanges();
    const written = document.body.textContent.toLowerCase();
    return [...copied].filter((word) => !written.includes(word)).map((word) => `“${word}” is one word when copied`);
  });
