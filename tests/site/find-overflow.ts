import type { Page } from "playwright-core";

/** What makes a page, as it stands, scroll sideways or hides a part of itself, a letter in a field included. */
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
    return [
      ...(scrollWidth > clientWidth ? [`is ${scrollWidth} px wide`] : []),
      ...cut.map((element) => `hides a part of ${element.outerHTML.slice(0, 80)}`),
      ...low.map((field) => `cuts the letters of ${field.outerHTML.slice(0, 80)}`),
    ];
  });
