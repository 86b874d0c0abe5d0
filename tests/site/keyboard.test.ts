import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countChanged } from "./count-changed.ts";
import { openBrowser } from "./open-browser.ts";
import { kindsOfPage } from "./site-pages.ts";
import { openDetails } from "./open-details.ts";
import { openTabs, type Tabs } from "./open-tabs.ts";
import { visitPages } from "./visit-pages.ts";

/** Every kind of page, with results, and with the line at the foot that leads back from a citation. */
const kinds = [...kindsOfPage, "/search/?q=exosomes", "/sections/tumor-growth/#cite-39-2"];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

declare global {
  interface Window {
    /** What Tab must reach, in the order of the document. */
    stops: HTMLElement[];
    /** How many times the focus has come to an element or left for none. */
    arrivals: number;
  }
}

/** Opens what can be opened and notes what Tab must reach: all that can be seen and used, of radio buttons the chosen one. */
async function noteStops(page: Page, address: string): Promise<number> {
  if (address.startsWith("/search/?"))
    await page.locator("#search-facets details").first().waitFor({ state: "attached" });
  if (address.includes("#cite-")) await page.locator(".way").waitFor();
  await openDetails(page);
  if ((await page.locator(".prose .s[id]").count()) > 0) {
    // The buttons beside paragraphs come when a reader comes to the prose; a key for copying tells of that, too.
    await page.keyboard.press("Control");
    await page.locator(".choose").first().waitFor({ state: "attached" });
  }
  return page.evaluate(() => {
    const usable = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    window.stops = [...document.querySelectorAll<HTMLElement>(usable)].filter(
      (element) =>
        element.checkVisibility() &&
        !element.closest("#preview") &&
        !(element instanceof HTMLInputElement && element.type === "radio" && !element.checked),
    );
    window.arrivals = 0;
    addEventListener("focusin", () => (window.arrivals += 1));
    addEventListener("focusout", ({ relatedTarget }) => (window.arrivals += relatedTarget ? 0 : 1));
    return window.stops.length;
  });
}

/** Where the focus is. */
interface Focus {
  /** Whether it stands in what a row of a pathway shows while it has the focus. */
  isShownByFocus: boolean;
  /** Among the stops. */
  at: number;
  /** Whether it has left the page. */
  isEnd: boolean;
  name: string;
  /** Whether the edge of the window or what stays on the screen hides it. */
  isCovered: boolean;
}

/** Waits until the focus has moved and the preview that it opens is there, and looks where it is. */
const readFocus = (page: Page, arrivals: number): Promise<Focus> =>
  page.evaluate(async (before) => {
    const patience = performance.now() + 30_000;
    const until = async (holds: () => boolean) => {
      while (!holds() && performance.now() < patience) await new Promise((resolve) => setTimeout(resolve));
    };
    await until(() => window.arrivals > before);
    const focused = document.activeElement as HTMLElement;
    const isMark = focused.matches("a:is(.c, .v, .topic, .ab, .cell, .noted), .rg a");
    await until(() => !isMark || focused.ariaExpanded === "true");
    const [line = focused.getBoundingClientRect()] = focused.getClientRects();
    const { left, right, top, bottom } = line;
    const points = [
      [left + 1, top + 1],
      [right - 1, top + 1],
      [(left + right) / 2, (top + bottom) / 2],
      [left + 1, bottom - 1],
      [right - 1, bottom - 1],
    ];
    const isCovered = points.some(([x = 0, y = 0]) => {
      let above: Element | null = document.elementFromPoint(x, y);
      if (!above || above.contains(focused) || focused.contains(above)) return !above;
      while (above && !["fixed", "sticky"].includes(getComputedStyle(above).position) && above.id !== "preview") {
        above = above.parentElement;
      }
      return above !== null && !above.contains(focused);
    });
    return {
      at: window.stops.indexOf(focused),
      isEnd: focused === document.body,
      isShownByFocus: focused.closest(".ground, .pane") !== null,
      name: focused.outerHTML.slice(0, 90),
      isCovered,
    };
  }, arrivals);

/** Presses Tab until the page ends, and tells where that went wrong. */
async function walk(page: Page, address: string, isBackward = false): Promise<string[]> {
  const count = await noteStops(page, address);
  const expected = Array.from({ length: count }, (_, index) => (isBackward ? count - 1 - index : index));
  const problems: string[] = [];
  // One step out of the page, and then all the way through it.
  await page.evaluate((stop) => window.stops[stop]?.focus(), expected[0] ?? 0);
  await page.keyboard.press(isBackward ? "Tab" : "Shift+Tab");
  let arrivals = await page.evaluate(() => window.arrivals);
  /** The key and the look at what it does travel together: one way to the browser and back. */
  const press = async () => {
    const [focus] = await Promise.all([
      readFocus(page, arrivals++),
      page.keyboard.press(isBackward ? "Shift+Tab" : "Tab"),
    ]);
    return focus;
  };
  for (const stop of expected) {
    let step = await press();
    // What an edge rests on is shown while its row has the focus, and the links in it follow the row.
    while (step.at === -1 && step.isShownByFocus) step = await press();
    const { at, name, isCovered } = step;
    if (at !== stop) return [...problems, `Tab ${stop} reaches ${at}: ${name}`];
    if (isCovered) problems.push(`the focus is hidden: ${name}`);
  }
  const { isEnd, name } = await press();
  return isEnd ? problems : [...problems, `the page does not end: ${name}`];
}

/** Backward one meets the same stops, but what stays at the top of a window may lie over them. */
const kindsWithBars = ["/", "/findings/", "/sections/tumor-growth/", "/sections/tumor-growth/#cite-39-2"];

describe("Tab reaches everything that can be used, once and in the order of the document, and what it reaches is seen", () => {
  describe.each([
    ["on a screen", { width: 1280, height: 900 }, false, kinds],
    ["on a phone", { width: 360, height: 740 }, false, kinds],
    ["on a phone, backward", { width: 360, height: 740 }, true, kindsWithBars],
  ])("%s", (_where, viewport, isBackward, addresses) => {
    // The search remembers questions and offers them wherever one can ask, so its page has a window of its own.
    let tabs: Tabs;
    let searching: Tabs;
    beforeAll(async () => {
      tabs = await openTabs(browser, { viewport, reducedMotion: "reduce" });
      searching = await openTabs(browser, { viewport, reducedMotion: "reduce" });
    });
    afterAll(async () => {
      await tabs.close();
      await searching.close();
    });
    test.concurrent.each(addresses)("%s", async (address) => {
      const from = address.startsWith("/search/") ? searching : tabs;
      expect(await from.visit(address, (page) => walk(page, address, isBackward))).toEqual([]);
    });
  });
});

describe("the focus is drawn around whatever has it, with a contrast of 3 to 1", () => {
  test.each([
    ["light", "light", "none"],
    ["dark", "dark", "none"],
    ["forced colors", "light", "active"],
  ] as const)("%s", async (_name, colorScheme, forcedColors) => {
    const seen = new Set<string>();
    const settings = { colorScheme, forcedColors, reducedMotion: "reduce" } as const;
    const found = await visitPages(browser, kinds, settings, async (page, address) => {
      await noteStops(page, address);
      const looks = await page.evaluate(() => {
        const say = (part?: Element | null) => `${part?.tagName}.${part?.getAttribute("class")}`;
        return window.stops.map((element) =>
          [element, element.parentElement, element.closest("[class]:not(a)")].map(say).join(" "),
        );
      });
      // The last key tells that a keyboard is used, and as it is not Tab no preview opens.
      await page.keyboard.press("Shift");
      const problems: string[] = [];
      for (const [stop, kind] of looks.entries()) {
        if (seen.has(kind)) continue;
        seen.add(kind);
        const clip = await page.evaluate((at) => {
          const element = window.stops[at];
          element?.focus();
          const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
          const [line = new DOMRect()] = element?.getClientRects() ?? [];
          return {
            x: x - 10,
            y: y - 10,
            width: width + 20,
            height: height + 20,
            around: 2 * (line.width + line.height),
          };
        }, stop);
        const after = await page.screenshot({ clip });
        await page.evaluate((at) => window.stops[at]?.blur(), stop);
        const before = await page.screenshot({ clip });
        const changed = await countChanged(before, after);
        if (changed < clip.around) problems.push(`${changed} of ${Math.round(clip.around)} px: ${kind}`);
      }
      return problems;
    });
    expect(found).toEqual([]);
    expect(seen.size).toBeGreaterThan(50);
  });
});
