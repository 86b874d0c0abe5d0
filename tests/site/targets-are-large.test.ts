import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { findViolations } from "./find-violations.ts";
import { openBrowser } from "./open-browser.ts";
import { kindsOfPage } from "./site-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

// https://www.w3.org/TR/WCAG22/#target-size-minimum: 24 px, or as much room around, links within sentences excepted.
test.each([360, 820, 1440])("every target has 24 px at %i px", async (width) => {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width, height: 900 } });
  const page = await context.newPage();
  for (const address of [...kindsOfPage, "/search/?q=exosomes"]) {
    await page.goto(new URL(address, inject("siteAddress")).href);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await findViolations(page, { rules: ["target-size"] }), address).toEqual([]);
  }
  await context.close();
});
