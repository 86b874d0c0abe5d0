import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** Opens a page as links lead to it that were put together of a host with a slash and an address with another. */
async function openBehindSlash(address: string): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.goto(`${new URL("/", inject("siteAddress")).href}/${address}`);
  return { page, faults };
}

/** The address of the page, without its host. */
const placeOf = (page: Page) => page.url().slice(new URL(page.url()).origin.length);

test("findings are filtered", async () => {
  const { page, faults } = await openBehindSlash("findings/");
  const rows = page.locator("#all-findings tbody tr:visible");
  const all = await rows.count();
  await page.locator("#finding-filters summary", { hasText: "Effect" }).click();
  await page.locator("#finding-filters input[value=promotes]").check();
  expect(await rows.count()).toBeLessThan(all);
  expect(placeOf(page)).toBe("//findings/?effect=promotes");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("works are selected", async () => {
  const { page, faults } = await openBehindSlash("references/");
  await page.locator(".pick input").first().check();
  await page.locator("#selection input").check();
  expect(placeOf(page)).toBe("//references/?selected=1");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("the search answers", async () => {
  const { page, faults } = await openBehindSlash("search/");
  await page.locator("#search-input").fill("glioma");
  await page.locator("#search-results > li").first().waitFor();
  await page.locator("#search-input").press("Enter");
  expect(placeOf(page)).toBe("//search/?q=glioma");
  await page.locator("#search-kinds input").first().check();
  await expect.poll(() => placeOf(page)).toMatch(/^\/\/search\/\?q=glioma&kind=/);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("what is held in a drawing is let go", async () => {
  const { page, faults } = await openBehindSlash("pathways/mir-100-and-vegf/#edge-1");
  await expect.poll(() => page.locator("#pane").isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(placeOf(page)).toBe("//pathways/mir-100-and-vegf/");
  expect(faults).toEqual([]);
  await page.context().close();
});
