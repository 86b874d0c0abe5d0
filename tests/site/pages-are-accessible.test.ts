import type { Browser } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
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
  await page.waitForURL("**/references/");
  await page.close();
});

test("the skip link comes first and leads to the content", async () => {
  const page = await browser.newPage();
  await page.goto(new URL("/sections/tumor-growth/", inject("siteAddress")).href);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#content$/);
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
