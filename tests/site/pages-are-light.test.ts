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
  args: { beginData?: { url?: string } };
}

describe("where the browser is traced", () => {
  // A trace may wait for a part of the browser that never tells that it has told all, and no other test is to meet that.
  let traced: Browser;
  beforeAll(async () => {
    traced = await startBrowser();
  });
  afterAll(() => traced.close());

  test.each(["/sections/tumor-growth/", "/topics/msc/", "/references/39/"])(
    "%s has its first screen laid out before the browser reads on",
    async (path) => {
      const address = new URL(path, inject("siteAddress")).href;
      const session = await traced.newBrowserCDPSession();
      const works: Work[] = [];
      session.on("Tracing.dataCollected", ({ value }) => works.push(...(value as unknown as Work[])));
      const ended = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
      // A window that opens while it is traced may never tell that it has told all, and the trace would wait for that.
      const context = await traced.newContext();
      const page = await context.newPage();
      await session.send("Tracing.start", { traceConfig: { includedCategories: ["devtools.timeline"] } });
      const giveSheets = await holdFiles(page, "**/*.css");
      await page.goto(address, { waitUntil: "commit" });
      await page.waitForFunction((code) => [...document.scripts].some(({ text }) => text === code), firstScreen.code);
      giveSheets();
      await page.waitForLoadState("load");
      await session.send("Tracing.end");
      await ended;
      await context.close();
      await session.detach();
      works.sort((a, b) => a.ts - b.ts);
      const began = works.findIndex(({ name, args }) => name === "ParseHTML" && args.beginData?.url === address);
      const mine = works.slice(began).filter(({ pid }) => pid === works[began]?.pid);
      const afterSheets = mine.slice(mine.findIndex(({ name }) => name === "ParseAuthorStyleSheet"));
      const next = afterSheets.find(({ name }) => name === "ParseHTML" || name === "Layout");
      expect(next?.name).toBe("Layout");
    },
  );
});
