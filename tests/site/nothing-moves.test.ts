import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { holdFiles } from "./hold-files.ts";
import { openBrowser } from "./open-browser.ts";
import { openTabs, type Tabs } from "./open-tabs.ts";
import type { Reader } from "./renew-page.ts";
import { kindsOfPage } from "./site-pages.ts";

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

let tabs: Tabs;
beforeAll(async () => {
  tabs = openTabs(await openBrowser(), {}, true);
});

/**
 * Opens a page, whose scripts come only once it has been painted without them, and says what has moved when all are there.
 * @param meanwhile what else is done to the painted page
 */
const watch = (
  address: string,
  width: number,
  meanwhile: (page: Page) => Promise<void> = () => Promise.resolve(),
  kept: Reader["kept"] = {},
): Promise<string[]> =>
  tabs.lend(
    async (page) => {
      const run = await holdFiles(page, "**/*.js");
      await page.goto(new URL(address, inject("siteAddress")).href, { waitUntil: "commit" });
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      // All counts from the first paint on; on a busy machine that may be of a part of the page, whose rest is no script.
      await page.waitForFunction(() => document.readyState !== "loading");
      const since = await page.evaluate(() => {
        const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
        const [paint] = performance.getEntriesByName("first-contentful-paint") as PerformancePaintTiming[];
        if (performance.getEntriesByType("resource").some(({ name }) => name.endsWith(".js")))
          throw new Error("a script came before the first paint");
        // What was painted is what was there when the paint was made, which is before it comes to the screen.
        if (page && paint && page.domInteractive <= paint.paintTime) return 0;
        return new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
      await meanwhile(page);
      run();
      await page.waitForLoadState("networkidle");
      return findMoved(page, since);
    },
    { viewport: { width, height: 800 }, kept },
  );

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
const selected: Reader["kept"] = { "selected-works": "3,29,39,41,91", "selected-findings": "1,3,6,11,40" };
const ofSelection = ["/references/", "/findings/", "/references/39/", "/findings/6/"];

describe("nothing that one reads is moved by a script that comes late", () => {
  test.concurrent.each(
    [360, 1440].flatMap((width) => [...addresses, ...asking].map((address) => ({ address, width }))),
  )("$address, $width px wide", async ({ address, width }) => {
    expect(await watch(address, width)).toEqual([]);
  });

  test.concurrent.each([1440, 768, 360].flatMap((width) => ofSelection.map((address) => ({ address, width }))))(
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
  expect(await watch("/findings/3/", 1440)).toEqual([]);
  expect(await watch("/findings/6/", 1440, push), "also in a tab that was elsewhere before").not.toEqual([]);
});
