import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { kindsOfPage, sitePages } from "./site-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

const settings = [
  { name: "light", colorScheme: "light", width: 1280 },
  { name: "dark", colorScheme: "dark", width: 1280 },
  { name: "light at 360 px", colorScheme: "light", width: 360 },
  { name: "dark at 360 px", colorScheme: "dark", width: 360 },
] as const;

describe("axe finds no violation on any kind of page", () => {
  test.each(settings)("$name", async ({ colorScheme, width }) => {
    const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const address of kindsOfPage) {
      await page.goto(new URL(address, inject("siteAddress")).href);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`));
      expect(found, address).toEqual([]);
    }
    await context.close();
  });
});

describe("no page scrolls sideways", () => {
  test.each([320, 360, 768, 1440])("at %i px", async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    for (const { address } of sitePages) {
      await page.goto(new URL(address, inject("siteAddress")).href);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, address).toBeLessThanOrEqual(0);
    }
    await page.close();
  });
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
