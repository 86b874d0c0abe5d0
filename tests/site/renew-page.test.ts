import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { openAgain } from "./open-again.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";
import { openTabs } from "./open-tabs.ts";

/** What a page can tell of the reader who opened it and of what was in its window before. */
const read = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))); // what is pointed at is told by then
    return {
      stored: { ...localStorage, ...sessionStorage },
      media: ["print", "(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-reduced-motion: reduce)"]
        .filter((query) => matchMedia(query).matches)
        .join(),
      size: `${innerWidth} × ${innerHeight}`,
      isPointed: document.querySelector("main :hover") !== null,
      data: (await fetch("/data/findings.json").catch(() => undefined))?.status,
    };
  });

/** Leaves in a window all that the next test must not find. */
async function leaveAll(page: Page): Promise<void> {
  for (const address of ["/about/", "/findings/", "/notes/"]) await page.goto(new URL(address, page.url()).href);
  await page.evaluate(() => {
    localStorage.setItem("theme", "dark");
    localStorage.setItem("selected-works", "3");
    sessionStorage.setItem("of this tab", "left");
  });
  await page.emulateMedia({ media: "print", colorScheme: "dark", forcedColors: "active", reducedMotion: "reduce" });
  await page.mouse.move(500, 450);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.route("**/data/**", (route) => route.abort());
}

let fresh: Awaited<ReturnType<typeof read>>;
beforeAll(async () => {
  const page = await openPage(await openBrowser(), "/references/");
  fresh = await read(page);
  await page.context().close();
});

test("a window that is opened again is as a new one, whatever the test before it left there", async () => {
  const browser = await openBrowser();
  const before = await openAgain(browser, "/references/");
  await leaveAll(before);
  const after = await openAgain(browser, "/references/");
  expect(after).toBe(before);
  expect(await read(after)).toEqual(fresh);
  await after.emulateMedia({ media: "print", colorScheme: "dark" });
  await after.goto(new URL("/findings/", after.url()).href);
  expect((await read(after)).media, "what a test sets holds").toBe("print,(prefers-color-scheme: dark)");
  for (let step = 0; step < 60; step += 1) await after.evaluate((to) => location.assign(to), `#${step}`);
  const next = await openAgain(browser, "/references/");
  expect(await next.evaluate(() => history.length), "a browser counts no more than fifty").toBeLessThan(40);
});

test("a tab is lent as new, with what its reader kept, and as he has it", async () => {
  const { lend, visit } = openTabs(await openBrowser());
  await lend(leaveAll);
  expect(await visit("/references/", read)).toEqual(fresh);
  const kept = { "selected-works": "3,24" };
  const reader = { kept, colorScheme: "dark", viewport: { width: 768, height: 900 } } as const;
  const seen = { stored: kept, media: "(prefers-color-scheme: dark)", size: "768 × 900" };
  expect(await visit("/references/", read, reader)).toEqual({ ...fresh, ...seen });
});
