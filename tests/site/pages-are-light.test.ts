import type { Browser } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { gzipSync } from "node:zlib";
import { firstScreen } from "../../src/components/inline-script.ts";
import { sumWeight, weighPage } from "../../scripts/weigh-page.ts";
import { holdFiles } from "./hold-files.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

// What a section says weighs what it weighs, its words and where its links lead; all around them has a limit.
test.each([["/sections/tumor-growth/", 9, 36]])(
  "%s adds at most %f KB, and %i bytes a link, to its words, packed, without typefaces",
  async (address, most, mostOfLink) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const weight = await weighPage(page, new URL(address, inject("siteAddress")).href);
    const words = gzipSync((await page.locator("body").textContent()) ?? "", { level: 9 }).length;
    const links = await page.locator("main a").count();
    await context.close();
    expect(Math.min(weight.html, weight.style, weight.script, words, links)).toBeGreaterThan(0);
    const said = JSON.stringify({ ...weight, words, links });
    expect(sumWeight(weight) - words, said).toBeLessThanOrEqual(most * 1024 + links * mostOfLink);
  },
);

test.each([
  ["/sections/tumor-growth/", "#p1", "#p2"],
  ["/topics/vegf/", "h1", "#sides"],
  ["/references/39/", "h1", "#cited"],
  ["/findings/3/", "h1", "#cite"],
])("%s lays out no more than its first screen before it is painted", async (address, first, next) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const paint = await holdFiles(page, "**/*.css");
  await page.goto(new URL(address, inject("siteAddress")).href, { waitUntil: "commit" });
  // No style sheet is there yet, so nothing is painted, and what stands below waits with it.
  await page.waitForFunction((code) => [...document.scripts].some(({ text }) => text === code), firstScreen.code);
  expect([await page.locator(first).count(), await page.locator(next).count()]).toEqual([1, 0]);
  paint();
  await page.waitForSelector(next, { state: "attached" });
  await context.close();
});
