import type { Page } from "playwright-core";

/** What makes a page, as it stands, scroll sideways or hides a part of itself. */
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
    return [
      ...(scrollWidth > clientWidth ? [`is ${scrollWidth} px wide`] : []),
      ...cut.map((element) => `hides a part of ${element.outerHTML.slice(0, 80)}`),
    ];
  });
