import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";

/** A page of the site in a window of its own, 1280 px wide unless told otherwise; close its context when the test is done. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(new URL(address, inject("siteAddress")).href);
  return page;
}
