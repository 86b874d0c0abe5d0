import type { Page } from "playwright-core";

/** Opens all that is folded on a page. Of those that share a name only one can be open, so they lose it. */
export const openDetails = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) {
      details.removeAttribute("name");
      details.open = true;
    }
  });
