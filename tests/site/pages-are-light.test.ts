import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { sumWeight, weighPage } from "../../scripts/weigh-page.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

test.each([["/sections/tumor-growth/", 22]])(
  "%s weighs at most %f KB, packed, without typefaces",
  async (address, most) => {
    const context = await browser.newContext();
    const weight = await weighPage(await context.newPage(), new URL(address, inject("siteAddress")).href);
    await context.close();
    expect(Math.min(weight.html, weight.style, weight.script)).toBeGreaterThan(0);
    expect(sumWeight(weight), JSON.stringify(weight)).toBeLessThanOrEqual(most * 1024);
  },
);
