import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** A page that is not open yet, so that what it loads can be held back. */
const prepare = async (): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
const visit = (page: Page, address: string) => page.goto(new URL(address, inject("siteAddress")).href);
const says = (page: Page, selector: string, words: string) =>
  page.waitForFunction(([at, text]) => document.querySelector(at)?.textContent.includes(text), [
    selector,
    words,
  ] as const);

describe("a file that never comes", () => {
  test.each(["start", "words-*", "texts-0"])(
    "is given up after half a minute, told, and asked for again: %s",
    async (name) => {
      const page = await prepare();
      await page.clock.install();
      // The browser's own time limit, told by the clock of the test.
      await page.addInitScript(() => {
        AbortSignal.timeout = (milliseconds) => {
          const controller = new AbortController();
          setTimeout(() => controller.abort(new DOMException("it took too long", "TimeoutError")), milliseconds);
          return controller.signal;
        };
      });
      let isStalled = true;
      await page.route(`**/search/**/${name}.json`, (route) => (isStalled ? undefined : route.continue()));
      await visit(page, "/search/?q=glioma");
      await page.clock.runFor(5000);
      await says(page, "#search-status", "still being loaded");
      expect(await page.locator("#search-indexes").isVisible()).toBe(true);
      await page.clock.runFor(30_000);
      await says(page, "#search-status", "could not be loaded");
      isStalled = false;
      await page.locator("#search-status button", { hasText: "Try again" }).click();
      await page.waitForSelector('#search-results a[href="/topics/glioma/"]');
      await page.context().close();
    },
  );
});

test("what is tried again by a key leaves the focus to the question", async () => {
  const page = await prepare();
  await page.route("**/search/**/*.json", (route) => route.abort());
  await visit(page, "/search/?q=glioma");
  await says(page, "#search-status", "could not be loaded");
  await page.locator("#search-status button", { hasText: "Try again" }).press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("search-input");
  await page.context().close();
});

describe("a part of the script that does not come", () => {
  test("leaves the search page with a sentence that says so, and the lists", async () => {
    const page = await prepare();
    await page.route(/_astro\/index\..*\.js/, (route) => route.abort());
    await visit(page, "/search/?q=glioma");
    expect(await page.locator(".unloaded").isVisible(), "not before there was time to load it").toBe(false);
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    expect(await page.locator(".unloaded").isVisible()).toBe(true);
    expect(await page.locator("#search-indexes").isVisible()).toBe(true);
    await page.unrouteAll();
    await page.locator(".unloaded a").click();
    await page.waitForSelector('#search-results a[href="/topics/glioma/"]');
    expect(await page.locator(".unloaded").count()).toBe(0);
    await page.context().close();
  });

  test.each([
    ["/findings/?effect=promotes", "#finding-count", " of "],
    ["/network/?from=mir-100&to=vegf", "#network-answer", "miR-100"],
    ["/references/?selected=39,41", "#selection", "2 of "],
  ])("is told where %s would be answered", async (address, answer, words) => {
    const page = await prepare();
    await page.route("**/*.js", (route) => route.abort());
    await visit(page, address);
    expect(await page.locator(".unloaded").isVisible(), "not before there was time to load it").toBe(false);
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    expect(await page.locator(".unloaded").innerText()).toContain("could not be loaded");
    await page.unrouteAll();
    await page.locator(".unloaded a").click();
    await says(page, answer, words);
    expect(await page.locator(".unloaded").count()).toBe(0);
    await page.context().close();
  });

  test("is told under the field of any page, and the next key really asks again", async () => {
    const page = await prepare();
    await page.route(/_astro\/search-panel.*\.js/, (route) => route.abort(), { times: 1 });
    await visit(page, "/findings/3/");
    await page.locator("form.find input").focus();
    await says(page, "form.find", "could not be loaded");
    await page.keyboard.type("glioma");
    await page.waitForSelector('.find-panel a[href="/topics/glioma/"]');
    await page.context().close();
  });
});
