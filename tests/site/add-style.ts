import type { Page } from "playwright-core";

/** Adds a style sheet in a way that the site's own policy allows. */
export const addStyle = (page: Page, style: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, style);
