import type { Browser, CDPSession, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { countChanged } from "./count-changed.ts";
import { openBrowser } from "./open-browser.ts";
import { kindsOfPage } from "./site-pages.ts";
import { openTabs, type Tabs } from "./open-tabs.ts";
import { visitPages } from "./visit-pages.ts";
import { noteStops, walkByTab } from "./walk-by-tab.ts";

/** Every kind of page, with results, and with the line at the foot that leads back from a citation. */
const kinds = [...kindsOfPage, "/search/?q=exosomes", "/sections/tumor-growth/#cite-39-2"];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** Backward one meets the same stops, but what stays at the top of a window may lie over them. */
const kindsWithBars = ["/", "/findings/", "/sections/tumor-growth/", "/sections/tumor-growth/#cite-39-2"];

describe("Tab reaches everything that can be used, once and in the order of the document, and what it reaches is seen", () => {
  describe.each([
    ["on a screen", { width: 1280, height: 900 }, false, kinds],
    ["on a phone", { width: 360, height: 740 }, false, kinds],
    ["on a phone, backward", { width: 360, height: 740 }, true, kindsWithBars],
  ])("%s", (_where, viewport, isBackward, addresses) => {
    // The search remembers questions and offers them wherever one can ask, so its page has tabs of its own.
    let tabs: Tabs;
    let searching: Tabs;
    beforeAll(() => {
      tabs = openTabs(browser, { viewport, reducedMotion: "reduce" });
      searching = openTabs(browser, { viewport, reducedMotion: "reduce" });
    });
    test.concurrent.each(addresses)("%s", async (address) => {
      const from = address.startsWith("/search/") ? searching : tabs;
      expect(await from.visit(address, (page) => walkByTab(page, address, isBackward))).toEqual([]);
    });
  });
});

/** How an element looks at a stop, as far as style sheets can tell: itself, what it stands in, and what gives both a look. */
const readLooks = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    // A caret is no sign of the focus: it comes and goes.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { caret-color: transparent !important }");
    document.adoptedStyleSheets.push(sheet);
    const say = (part?: Element | null) => `${part?.tagName}.${part?.getAttribute("class")}`;
    return window.stops.map((element) =>
      [element, element.parentElement, element.closest("[class]:not(a)")].map(say).join(" "),
    );
  });

/** Gives a stop the focus and takes it away again. @returns how many pixels changed, and how many a thin line around it has */
async function compareFocus(
  page: Page,
  session: CDPSession,
  stop: number,
): Promise<{ changed: number; least: number }> {
  const { least, clip } = await page.evaluate((at) => {
    const element = window.stops[at];
    element?.focus();
    const { left, top, right, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
    const [line = new DOMRect()] = element?.getClientRects() ?? [];
    const [x, y] = [Math.max(left - 10, 0), Math.max(top - 10, 0)];
    const [width, height] = [Math.min(right + 10, innerWidth) - x, Math.min(bottom + 10, innerHeight) - y];
    return {
      least: 2 * (line.width + line.height),
      clip: { x: x + scrollX, y: y + scrollY, width, height, scale: 1 },
    };
  }, stop);
  const takePicture = async () => {
    const { data } = await session.send("Page.captureScreenshot", { clip, optimizeForSpeed: true });
    return Buffer.from(data, "base64");
  };
  const after = await takePicture();
  await page.evaluate((at) => window.stops[at]?.blur(), stop);
  return { changed: await countChanged(await takePicture(), after), least };
}

describe("the focus is drawn around whatever has it, with a contrast of 3 to 1", () => {
  test.each([
    ["light and dark", "none", ["light", "dark"]],
    ["forced colors", "active", ["light"]],
  ] as const)("%s", async (_name, forcedColors, schemes) => {
    const seen = new Set<string>();
    const settings = { forcedColors, reducedMotion: "reduce" } as const;
    const found = await visitPages(browser, kinds, settings, async (page, address) => {
      await noteStops(page, address);
      const stops = [...(await readLooks(page)).entries()].filter(([, look]) => !seen.has(look) && seen.add(look));
      // The last key tells that a keyboard is used, and as it is not Tab no preview opens.
      await page.keyboard.press("Shift");
      const session = await page.context().newCDPSession(page);
      const problems: string[] = [];
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        for (const [stop, look] of stops) {
          const { changed, least } = await compareFocus(page, session, stop);
          if (changed < least) problems.push(`${colorScheme}: ${changed} of ${Math.round(least)} px: ${look}`);
        }
      }
      await session.detach();
      return problems;
    });
    expect(found).toEqual([]);
    expect(seen.size).toBeGreaterThan(50);
  });
});
