import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { gzipSync } from "node:zlib";
import { firstScreen } from "../../src/components/inline-script.ts";
import { sumWeight, weighPage } from "../../scripts/weigh-page.ts";
import { holdFiles } from "./hold-files.ts";
import { openBrowser, startBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

// What a section says weighs what it weighs, its words and where its links lead; all around them has a limit.
test.each([["/sections/tumor-growth/", 9, 36]])(
  "%s adds at most %f KB, and %i bytes a link, to its words, packed, without typefaces",
  async (address, most, mostOfLink) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const weight = await weighPage(page, new URL(address, inject("siteAddress")).href);
    const words = gzipSync((await page.locator("body").textContent()) ?? "", { level: 9 }).length;
    const links = await page.locator("main a").count();
    await context.close();
    expect(Math.min(weight.html, weight.style, weight.script, words, links)).toBeGreaterThan(0);
    const said = JSON.stringify({ ...weight, words, links });
    expect(sumWeight(weight) - words, said).toBeLessThanOrEqual(most * 1024 + links * mostOfLink);
  },
);

test.each([
  ["/sections/tumor-growth/", "#p1", "#p2"],
  ["/topics/vegf/", "h1", "#sides"],
  ["/references/39/", "h1", "#cited"],
  ["/findings/3/", "h1", "#cite"],
])("%s lays out no more than its first screen before it is painted", async (address, first, next) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const paint = await holdFiles(page, "**/*.css");
  await page.goto(new URL(address, inject("siteAddress")).href, { waitUntil: "commit" });
  // No style sheet is there yet, so nothing is painted, and what stands below waits with it.
  await page.waitForFunction((code) => [...document.scripts].some(({ text }) => text === code), firstScreen.code);
  expect([await page.locator(first).count(), await page.locator(next).count()]).toEqual([1, 0]);
  paint();
  await page.waitForSelector(next, { state: "attached" });
  await context.close();
});

/** What the browser tells of its work while it is traced. */
interface Work {
  name: string;
  pid: number;
  ts: number;
  args: {
    beginData?: { url?: string };
    /** Of how many elements it found out the style. */
    elementCount?: number;
  };
}

describe("where the browser is traced", () => {
  // A trace may wait for a part of the browser that never tells that it has told all, and no other test is to meet that.
  let traced: Browser;
  beforeAll(async () => {
    traced = await startBrowser();
  });
  afterAll(() => traced.close());

  /** What the browser does while something is done, in its order. */
  async function trace(act: () => Promise<unknown>): Promise<Work[]> {
    const session = await traced.newBrowserCDPSession();
    const works: Work[] = [];
    session.on("Tracing.dataCollected", ({ value }) => works.push(...(value as unknown as Work[])));
    const ended = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
    await session.send("Tracing.start", { traceConfig: { includedCategories: ["devtools.timeline"] } });
    await act();
    await session.send("Tracing.end");
    await ended;
    await session.detach();
    return works.toSorted((a, b) => a.ts - b.ts);
  }

  /** A window, opened before anything is traced: one that opens meanwhile may never tell that it has told all. */
  const openPage = async (width = 1280) => (await traced.newContext({ viewport: { width, height: 800 } })).newPage();

  test.each(["/sections/tumor-growth/", "/topics/msc/", "/references/39/"])(
    "%s has its first screen laid out before the browser reads on",
    async (path) => {
      const address = new URL(path, inject("siteAddress")).href;
      const page = await openPage();
      const works = await trace(async () => {
        const giveSheets = await holdFiles(page, "**/*.css");
        await page.goto(address, { waitUntil: "commit" });
        await page.waitForFunction((code) => [...document.scripts].some(({ text }) => text === code), firstScreen.code);
        giveSheets();
        await page.waitForLoadState("load");
      });
      await page.context().close();
      const began = works.findIndex(({ name, args }) => name === "ParseHTML" && args.beginData?.url === address);
      const mine = works.slice(began).filter(({ pid }) => pid === works[began]?.pid);
      const afterSheets = mine.slice(mine.findIndex(({ name }) => name === "ParseAuthorStyleSheet"));
      const next = afterSheets.find(({ name }) => name === "ParseHTML" || name === "Layout");
      expect(next?.name).toBe("Layout");
    },
  );

  // The more there is on a page, the longer a reader would wait for each.
  test.each([1440, 360])("a preview that opens and closes has nothing styled but itself, %i px wide", async (width) => {
    const page = await openPage(width);
    await page.goto(new URL("/topics/msc/", inject("siteAddress")).href);
    const marks = page.locator("main a.c");
    const open = async (at: number) => {
      await marks.nth(at).focus();
      await page.keyboard.press("Enter");
      await page.locator("#preview:popover-open").waitFor();
    };
    await open(0);
    const works = await trace(async () => {
      await open(1);
      await page.keyboard.press("Escape");
      await page.locator("#preview").waitFor({ state: "hidden" });
    });
    const styled = works.reduce((sum, { args }) => sum + (args.elementCount ?? 0), 0);
    expect(styled).toBeGreaterThan(0);
    expect(styled).toBeLessThan((await page.locator("main *").count()) / 4);
    await page.context().close();
  });
});
