import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { getAttribute } from "../../src/build/read-pages.ts";
import { findConfusions } from "./find-confusions.ts";
import { findInvalid } from "./find-invalid.ts";
import { findMotion } from "./find-motion.ts";
import { findOverflow } from "./find-overflow.ts";
import { findViolations } from "./find-violations.ts";
import { openBrowser } from "./open-browser.ts";
import { openDetails } from "./open-details.ts";
import { openTabs, type Tabs } from "./open-tabs.ts";
import { sitePages, standingPages } from "./site-pages.ts";

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

/** Asks in light and in dark, at the width of a screen and of a phone, and says of each fault where it was. */
async function askInColors(
  page: Page,
  ask: (colorScheme: "light" | "dark") => Promise<string[]>,
  widths: readonly number[] = [1440, 360],
): Promise<string[]> {
  const violations: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      violations.push(...(await ask(colorScheme)).map((violation) => `${colorScheme} at ${width} px: ${violation}`));
    }
  }
  return violations;
}

/** What axe finds wrong with a page as it stands: everything in light, colors in the dark. */
const askAxe = (page: Page): Promise<string[]> =>
  askInColors(page, (colorScheme) =>
    findViolations(page, colorScheme === "dark" ? { rules: colorRules } : { more: ["target-size"] }),
  );

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
const visits = [...standingPages, { address: "/search/?q=exosomes", html: undefined }];

describe.concurrent("every page is valid, accessible, and fits every window", () => {
  test.each(visits)("$address", async ({ address, html }) => {
    const found = await tabs.visit(address, async (page) => {
      if (html === undefined) {
        await page.locator("#search-results li").first().waitFor();
        await page.locator("#search-facets details").first().waitFor({ state: "attached" });
      }
      const invalid = html === undefined ? [] : await findInvalid(html);
      const motion = await findMotion(page);
      // What is folded shows its head only, whose colors may be others than when it is open.
      const heads = { rules: colorRules, within: ["summary"] };
      const hasHeads = (await page.locator("summary").count()) > 0;
      const folded = hasHeads ? await askInColors(page, () => findViolations(page, heads), [1440]) : [];
      await openDetails(page);
      const violations = [...folded, ...(await askAxe(page))];
      // https://www.w3.org/TR/WCAG22/#target-size-minimum: 24 px, or as much room around, links within sentences excepted.
      const small = await askAt(page, [820], 900, () => findViolations(page, { rules: ["target-size"] }));
      await page.setViewportSize({ width: 1280, height: 900 });
      const confusions = await findConfusions(page);
      // From 320 × 256 px, a window of 1280 × 1024 px zoomed to 400 %: https://www.w3.org/TR/WCAG22/#reflow
      const overflow = await askAt(page, [1440, 768, 360, 320], 256, findOverflow);
      return { invalid, motion, violations, confusions, small, overflow };
    });
    expect(found).toEqual({ invalid: [], motion: [], violations: [], confusions: [], small: [], overflow: [] });
  });
});

describe("a page that leads on", () => {
  const leading = sitePages.filter((page) => !standingPages.includes(page));

  test("is there to be asked", () => {
    expect(leading).not.toEqual([]);
  });

  test.each(leading)("$address is valid, and leads on without script", async ({ address, html, elements }) => {
    expect(await findInvalid(html)).toEqual([]);
    const link = elements.find((element) => getAttribute(element, "rel") === "canonical");
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const target = new URL(getAttribute(link ?? getNothing(address), "href") ?? "").pathname;
    await page.goto(new URL(address, inject("siteAddress")).href);
    await page.waitForURL(`**${target}`);
    await context.close();
  });

  test.each(leading)("$address is accessible where a browser does not follow", async ({ address, html }) => {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    const page = await context.newPage();
    const body = html.replace(/<meta http-equiv="refresh"[^>]*>/, "");
    expect(body).not.toBe(html);
    await page.route(`**${address}`, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
    await page.goto(new URL(address, inject("siteAddress")).href);
    expect(await askAxe(page)).toEqual([]);
    expect(await askAt(page, [1440, 768, 360, 320], 256, findOverflow)).toEqual([]);
    await context.close();
  });
});

const getNothing = (address: string): never => {
  throw new Error(`${address} does not say where its content is`);
};
