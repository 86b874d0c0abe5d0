import type { Browser } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

// Safari before 17.4: https://github.com/WordPress/gutenberg/pull/65069
test("without checkVisibility the key leads to the search, and citations are copied", async () => {
  const page = await openPage(browser, "/about/", { permissions: ["clipboard-read", "clipboard-write"] });
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, "checkVisibility"));
  await page.goto(new URL("/references/39/", page.url()).href);
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("find");
  await page.locator(".cite details[open] button.copy").first().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Zhu W, .* 2012/);
  expect(faults).toEqual([]);
  await page.context().close();
});

// Firefox before 125 shows at its place what it does not know as a popover: https://github.com/primer/view_components/issues/2209
test("without popovers the key to the marks comes after what one reads, in front of nothing", async () => {
  for (const address of ["/", "/sections/tumor-growth/", "/references/39/"]) {
    const page = await openPage(browser, address);
    const isBehind = await page.evaluate(() => {
      const [key, foot] = [document.querySelector("#key"), document.querySelector("body > footer")];
      return key && foot ? (foot.compareDocumentPosition(key) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 : undefined;
    });
    expect(isBehind, address).toBe(true);
    await page.context().close();
  }
});

// Safari takes a list whose style is `none` for no list: https://github.com/nhsuk/nhsuk-frontend/pull/845
test("a list without marks is a list to Safari, too", async () => {
  for (const address of [
    "/references/",
    "/search/?q=glioma",
    "/pathways/mir-100-and-vegf/",
    "/topics/vegf/",
    "/findings/",
  ]) {
    const page = await openPage(browser, address);
    if (address.includes("?")) await page.locator("#search-results > li").first().waitFor();
    const lists = await page.$$eval("main :is(ol, ul):not([role]), footer :is(ol, ul):not([role])", (all) =>
      all.map((list) => ({ style: getComputedStyle(list).listStyleType, start: list.textContent.trim().slice(0, 40) })),
    );
    expect(lists.length, address).toBeGreaterThan(0);
    expect(
      lists.filter(({ style }) => style === "none"),
      address,
    ).toEqual([]);
    await page.context().close();
  }
});
