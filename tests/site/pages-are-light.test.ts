import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { gzipSync } from "node:zlib";
import { sumWeight, weighPage } from "../../scripts/weigh-page.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

// What a section says weighs what it weighs; all around it has a limit.
test.each([["/sections/tumor-growth/", 17.25]])(
  "%s adds at most %f KB to its words, packed, without typefaces",
  async (address, most) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const weight = await weighPage(page, new URL(address, inject("siteAddress")).href);
    const words = gzipSync((await page.locator("body").textContent()) ?? "", { level: 9 }).length;
    await context.close();
    expect(Math.min(weight.html, weight.style, weight.script, words)).toBeGreaterThan(0);
    expect(sumWeight(weight) - words, JSON.stringify({ ...weight, words })).toBeLessThanOrEqual(most * 1024);
  },
);
