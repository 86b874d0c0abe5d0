import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { holdFiles } from "./hold-files.ts";
import { openBrowser } from "./open-browser.ts";
import { kindsOfPage } from "./site-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** A layout shift as browsers tell it, with what moved. */
interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** What moved on a page since a time of its own clock: how far it went in px, and what it is. */
const findMoved = (page: Page, since: number): Promise<string[]> =>
  page.evaluate(async (start) => {
    const shifts: Shift[] = [];
    const note = (entries: PerformanceEntryList) => shifts.push(...(entries as Shift[]));
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await new Promise((resolve) => setTimeout(resolve, 100)); // entries are told when the browser has nothing else to do
    note(observer.takeRecords());
    const nameOf = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return element
        ? `${element.localName}#${element.id}.${element.className}: ${element.textContent.trim().slice(0, 30)}`
        : "?";
    };
    return shifts
      .filter(({ startTime }) => startTime >= start)
      .flatMap(({ sources }) =>
        sources.map(
          ({ node, previousRect, currentRect }) =>
            `${previousRect.y} to ${currentRect.y}, ${previousRect.height} to ${currentRect.height} high: ${nameOf(node)}`,
        ),
      );
  }, since);

/** What a reader's browser holds of earlier visits. */
type Kept = Readonly<Record<string, string>>;

/**
 * Opens a page, whose scripts come only once it has been painted without them, and says what has moved when all are there.
 * @param meanwhile what else is done to the painted page
 */
async function watch(
  address: string,
  width: number,
  meanwhile: (page: Page) => Promise<void> = () => Promise.resolve(),
  kept: Kept = {},
): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  await context.addInitScript((values) => {
    for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
  }, kept);
  const page = await context.newPage();
  const run = await holdFiles(page, "**/*.js");
  await page.goto(new URL(address, inject("siteAddress")).href, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  // All counts from the first paint on; on a busy machine that may be of a part of the page, whose rest is no script.
  await page.waitForFunction(() => document.readyState !== "loading");
  const since = await page.evaluate(() => {
    const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const [paint] = performance.getEntriesByName("first-contentful-paint") as PerformancePaintTiming[];
    // What was painted is what was there when the paint was made, which is before it comes to the screen.
    if (page && paint && page.domInteractive <= paint.paintTime) return 0;
    return new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await meanwhile(page);
  run();
  await page.waitForLoadState("networkidle");
  const moved = await findMoved(page, since);
  await context.close();
  return moved;
}

const addresses = [...kindsOfPage, "/network/", "/search/", "/search/?q=VEGF", "/topics/vegg/"];

/** Addresses that ask something: what stands on the page is chosen by script. */
const asking = [
  "/findings/?effect=promotes",
  "/findings/?tumor=glioma&effect=neutral",
  "/findings/?sort=year",
  "/findings/?selected=3,6",
  "/references/?selected=39,41",
  "/network/?from=mir-21&to=glioma",
];
const selected: Kept = { "selected-works": "3,29,39,41,91", "selected-findings": "1,3,6,11,40" };
const ofSelection = ["/references/", "/findings/", "/references/39/", "/findings/6/"];

describe("nothing that one reads is moved by a script that comes late", () => {
  test.concurrent.each(
    [...addresses, ...asking].flatMap((address) => [360, 1440].map((width) => ({ address, width }))),
  )("$address, $width px wide", async ({ address, width }) => {
    expect(await watch(address, width)).toEqual([]);
  });

  test.concurrent.each(ofSelection.flatMap((address) => [360, 768, 1440].map((width) => ({ address, width }))))(
    "$address with a selection made before, $width px wide",
    async ({ address, width }) => {
      expect(await watch(address, width, undefined, selected)).toEqual([]);
    },
  );
});

test("what is pushed down after the first paint is told, so that the silence above means something", async () => {
  const push = (page: Page) =>
    page.evaluate(() => {
      const wedge = document.createElement("div");
      wedge.style.height = "40px";
      document.querySelector("main")?.prepend(wedge);
    });
  expect(await watch("/findings/6/", 1440, push)).not.toEqual([]);
});
