import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});

/** Asks the search, and then for the words on every page. */
async function askPages(question: string): Promise<void> {
  await page.goto(new URL(`/search/?q=${encodeURIComponent(question)}`, inject("siteAddress")).href);
  await page.getByRole("button", { name: "Look for these words on every page" }).click();
}
const status = () => page.locator(".every-page [role=status]");
const said = (pattern: RegExp) => expect.poll(() => status().textContent(), { timeout: 60_000 }).toMatch(pattern);

test("words that stand on pages lead to them, with what stands around", async () => {
  await askPages("concanavalin");
  await said(/^(\d+ pages? ha(s|ve)|The first \d+ pages that have) all of these words\.$/);
  const first = page.locator(".every-page li").first();
  expect(await first.locator("mark").first().textContent()).toMatch(/concanavalin/i);
  const address = await first.locator("a").getAttribute("href");
  await page.goto(new URL(address ?? "", inject("siteAddress")).href);
  expect(await page.locator("main").textContent()).toMatch(/concanavalin/i);
});

test("words that stand nowhere find nothing, also where others begin like them", async () => {
  await askPages("BRCA1");
  await said(/^No page has all of these words\.$/);
  await askPages("concanav");
  await said(/^No page has all of these words\.$/);
});

test("signs of a question are read as such, and are no words of a page", async () => {
  await askPages("concanavalin");
  await said(/words\.$/);
  const pages = () => page.locator(".every-page li a").allTextContents();
  const found = await pages();
  await askPages("concanavalin kind:finding");
  await said(/all of these words\. Pages are of no kind of entry/);
  expect(await pages()).toEqual(found);
  await askPages("concanavalin OR BRCA1");
  await said(/what is asked\.$/);
  expect(await pages()).toEqual(found);
  await askPages("concanavalin -lymphocytes");
  await said(/what is asked\.$/);
  expect((await pages()).length).toBeLessThan(found.length);
});

test("what cannot be loaded says so, and the next try is a real one", async () => {
  await page.route("**/pagefind/**", (route) => route.abort());
  await askPages("concanavalin");
  await said(/could not be loaded, so no page was searched\.$/);
  await page.unroute("**/pagefind/**");
  await page.getByRole("button", { name: "Try again" }).click();
  await said(/all of these words\.$/);
  await expect.poll(() => page.locator(".every-page li").count()).toBeGreaterThan(0);
});
