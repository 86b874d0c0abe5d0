import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector("#search-status")?.textContent !== "");
const firstResult = (page: Page) => page.locator("#search-results > li > a").first().getAttribute("href");

test.each([
  ["HGNC:12680", "/topics/vegf/"],
  ["hgnc 12680", "/topics/vegf/"],
  ["doi:10.1016/j.canlet.2011.10.002", "/references/39/"],
  ["https://pubmed.ncbi.nlm.nih.gov/22055459/", "/references/39/"],
])("an identifier, %s, leads to what it identifies", async (question, address) => {
  const page = await openPage(browser, `/search/?${new URLSearchParams({ q: question }).toString()}`);
  await settled(page);
  expect(await firstResult(page)).toBe(address);
  await page.context().close();
});

describe("the page that a result leads to", () => {
  test("marks what was found, also where the browser does not, and after a reload; Back leads to the same place", async () => {
    const page = await openPage(browser, "/search/?q=docetaxel");
    await page.addInitScript(() => {
      delete (Document.prototype as { fragmentDirective?: unknown }).fragmentDirective;
    });
    await page.reload();
    await settled(page);
    await page.evaluate(() => scrollTo(0, 400));
    await page.waitForFunction(() => (history.state as { scrolled?: number } | null)?.scrolled === 400);
    const link = page.locator('#search-results li:has(mark) > a[href^="/sections/"]').first();
    const address = (await link.getAttribute("href")) ?? "";
    await link.click();
    await page.waitForURL((url) => url.pathname + url.hash === address);
    const mark = page.locator("main mark");
    await mark.waitFor();
    expect((await mark.textContent())?.toLowerCase()).toContain("docetaxel");
    expect(await mark.count()).toBe(1);
    const isSeen = () =>
      mark.evaluate((words) => {
        const { top, bottom } = words.getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      });
    expect(await isSeen()).toBe(true);
    await page.reload();
    await mark.waitFor();
    await page.goBack();
    await page.waitForFunction(() => Math.abs(scrollY - 400) < 30 && document.querySelector("#search-results a"));
    await page.context().close();
  });

  test("is asked of the browser where it knows how", async () => {
    const page = await openPage(browser, "/search/?q=docetaxel");
    await settled(page);
    const followed: string[] = [];
    await page.exposeFunction("tell", (address: string) => followed.push(address));
    await page.evaluate(() =>
      addEventListener("click", ({ target }) => {
        const { tell } = window as unknown as { tell: (address: string) => void };
        tell((target as Element).closest("a")?.href ?? "");
      }),
    );
    await Promise.all([
      page.waitForURL(/\/findings\/\d+\//),
      page.locator('#search-results li:has(mark) > a[href^="/findings/"]').first().click(),
    ]);
    expect(followed).toEqual([expect.stringMatching(/\/findings\/\d+\/.*:~:text=./)]);
    await page.waitForLoadState("networkidle"); // by then the page would have marked it
    expect(await page.locator("main mark").count(), "nothing in the page itself is changed").toBe(0);
    await page.context().close();
  });
});
