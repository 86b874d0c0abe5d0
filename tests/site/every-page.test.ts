import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findConfusions } from "./find-confusions.ts";
import { findInvalid } from "./find-invalid.ts";
import { findMotion } from "./find-motion.ts";
import { findOverflow } from "./find-overflow.ts";
import { findViolations } from "./find-violations.ts";
import { openBrowser } from "./open-browser.ts";
import { openDetails } from "./open-details.ts";
import { openTabs, type Tabs } from "./open-tabs.ts";
import { sitePages } from "./site-pages.ts";

// Whatever is asked of every page is asked in one visit, since opening a page costs more than most questions.

let browser: Browser;
let tabs: Tabs;
beforeAll(async () => {
  browser = await openBrowser();
  tabs = await openTabs(browser, { reducedMotion: "reduce" });
});
afterAll(async () => {
  await browser.close();
});

// Of axe's rules these two look at colors, and colors are all that changes in the dark; every rule may depend on the width,
// because what is hidden there is not looked at.
const colorRules = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong as the page opens: on a screen and on a phone, light and dark. */
async function askAxe(page: Page): Promise<string[]> {
  const violations: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await findViolations(page, colorScheme === "dark" ? { rules: colorRules } : {});
      violations.push(...found.map((violation) => `${colorScheme} at ${width} px: ${violation}`));
    }
  }
  return violations;
}

/** Asks a question of the page at each width of the window. */
async function askAt(
  page: Page,
  widths: readonly number[],
  height: number,
  ask: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    found.push(...(await ask(page)).map((fault) => `at ${width} px: ${fault}`));
  }
  return found;
}

/** Every page with its HTML, and the search with what it shows only when it is asked. */
const visits = [...sitePages, { address: "/search/?q=exosomes", html: undefined }];

describe.concurrent("every page is valid, accessible, and fits every window", () => {
  test.each(visits)("$address", async ({ address, html }) => {
    const found = await tabs.visit(address, async (page) => {
      if (html === undefined) {
        await page.locator("#search-results li").first().waitFor();
        await page.locator("#search-facets details").first().waitFor();
      }
      const invalid = html === undefined ? [] : await findInvalid(html);
      const motion = await findMotion(page);
      const violations = await askAxe(page);
      await openDetails(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      const confusions = await findConfusions(page);
      // https://www.w3.org/TR/WCAG22/#target-size-minimum: 24 px, or as much room around, links within sentences excepted.
      const small = await askAt(page, [360, 820, 1440], 900, () => findViolations(page, { rules: ["target-size"] }));
      // From 320 × 256 px, a window of 1280 × 1024 px zoomed to 400 %: https://www.w3.org/TR/WCAG22/#reflow
      const overflow = await askAt(page, [1440, 768, 360, 320], 256, findOverflow);
      return { invalid, motion, violations, confusions, small, overflow };
    });
    expect(found).toEqual({ invalid: [], motion: [], violations: [], confusions: [], small: [], overflow: [] });
  });
});
