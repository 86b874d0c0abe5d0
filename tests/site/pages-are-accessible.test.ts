import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { findViolations } from "./find-violations.ts";
import { openBrowser } from "./open-browser.ts";
import { sitePages } from "./site-pages.ts";
import { visitPages } from "./visit-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Every page, and the search with what it shows only when it is asked. */
const addresses = [...sitePages.map(({ address }) => address), "/search/?q=exosomes"];

// Of axe's rules these two look at colors, and colors are all that changes in the dark; every rule may depend on the width,
// because what is hidden there is not looked at.
const colorRules = ["color-contrast", "link-in-text-block"];

test("axe finds no violation on any page: light and dark, on a screen and at 360 px", async () => {
  const found = await visitPages(browser, addresses, {}, async (page, address) => {
    if (address.startsWith("/search/?")) await page.locator("#search-results li").first().waitFor();
    const violations: string[] = [];
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const question = colorScheme === "dark" ? { rules: colorRules } : {};
        const found = await findViolations(page, question);
        violations.push(...found.map((violation) => `${colorScheme} at ${width} px: ${violation}`));
      }
    }
    return violations;
  });
  expect(found).toEqual([]);
});

test("the menu of a phone opens by keyboard, leads on, and closes with Esc", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(inject("siteAddress"));
  const menu = page.getByRole("button", { name: "Menu" });
  const entry = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "References" });
  expect(await entry.isVisible()).toBe(false);
  await menu.focus();
  await page.keyboard.press("Enter");
  expect(await entry.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await entry.isVisible()).toBe(false);
  await page.keyboard.press("Enter");
  await entry.click();
  expect(new URL(page.url()).pathname).toBe("/references/");
  await page.close();
});

test("the skip link comes first and leads to the content", async () => {
  const page = await browser.newPage();
  await page.goto(new URL("/sections/tumor-growth/", inject("siteAddress")).href);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe("#content");
  await page.close();
});

test("the sentence that a reference leads to is marked", async () => {
  const page = await browser.newPage();
  await page.goto(new URL("/references/39/", inject("siteAddress")).href);
  await page.locator(".quote .lab a").nth(1).click();
  await page.waitForURL(/#cite-39-2$/, { waitUntil: "load" });
  const marked = page.locator(".s:has(:target)");
  await marked.first().waitFor();
  expect(await marked.count()).toBe(1);
  const background = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background(".s:has(:target)")).not.toBe(await background(".s:not(:has(:target))"));
  await page.close();
});
