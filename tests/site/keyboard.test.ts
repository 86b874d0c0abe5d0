import type { Browser, CDPSession, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { countChanged } from "./count-changed.ts";
import { inTurn } from "./in-turn.ts";
import { openBrowser } from "./open-browser.ts";
import { kindsOfPage } from "./site-pages.ts";
import { openTabs, type Tabs } from "./open-tabs.ts";
import { noteStops, walkByTab } from "./walk-by-tab.ts";

/** Every kind of page, with results, and with the line at the foot that leads back from a citation. */
const kinds = [...kindsOfPage, "/search/?q=exosomes", "/sections/tumor-growth/#cite-39-2"];

/** Backward one meets the same stops, but what stays at the top of a window may lie over them. */
const kindsWithBars = ["/", "/findings/", "/sections/tumor-growth/", "/sections/tumor-growth/#cite-39-2"];

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
    const { data } = await inTurn(browser, () =>
      session.send("Page.captureScreenshot", { clip, optimizeForSpeed: true }),
    );
    return Buffer.from(data, "base64");
  };
  const after = await takePicture();
  await page.evaluate((at) => window.stops[at]?.blur(), stop);
  return { changed: await countChanged(await takePicture(), after), least };
}

/** How often a stop is looked at that seems to have no focus: a browser at work now and then gives the picture of before. */
const looks = 3;

/** In which colors the focus is asked for. */
const colors = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

/** How the stops looked whose focus was compared. */
const seen = new Set<string>();

/** Waits until a page is drawn in colors that are new to it: until then a picture shows some of the old ones. */
const drawAnew = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });

/** Which stops of a page have a focus that is not drawn around them, of those that look like none before. */
async function findFaint(page: Page): Promise<string[]> {
  const stops = [...(await readLooks(page)).entries()].filter(([, look]) => !seen.has(look) && seen.add(look));
  // The last key tells that a keyboard is used, and as it is not Tab no preview opens.
  await page.keyboard.press("Shift");
  const session = await page.context().newCDPSession(page);
  const problems: string[] = [];
  for (const setting of colors) {
    await page.emulateMedia(setting);
    await drawAnew(page);
    for (const [stop, appearance] of stops) {
      let { changed, least } = await compareFocus(page, session, stop);
      for (let look = 1; look < looks && changed < least; look += 1) {
        await drawAnew(page);
        ({ changed, least } = await compareFocus(page, session, stop));
      }
      if (changed < least)
        problems.push(`${JSON.stringify(setting)}: ${changed} of ${Math.round(least)} px: ${appearance}`);
    }
  }
  await page.emulateMedia(colors[0]);
  await session.detach();
  return problems;
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const [screen, phone] = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
];

describe("Tab reaches everything that can be used, once and in the order of the document, and what it reaches is seen", () => {
  describe.each([
    {
      where: "on a screen, where the focus is drawn around it with a contrast of 3 to 1",
      viewport: screen,
      addresses: kinds,
      look: async (page: Page) => [...(await findFaint(page)), ...(await walkByTab(page))],
    },
    { where: "on a phone", viewport: phone, addresses: kinds, look: (page: Page) => walkByTab(page) },
    {
      where: "on a screen, backward",
      viewport: screen,
      addresses: kindsWithBars,
      look: (page: Page) => walkByTab(page, true),
    },
    {
      where: "on a phone, backward",
      viewport: phone,
      addresses: kindsWithBars,
      look: (page: Page) => walkByTab(page, true),
    },
  ])("$where", ({ viewport, addresses, look }) => {
    // The search remembers questions and offers them wherever one can ask, so its page has tabs of its own.
    let tabs: Tabs;
    let searching: Tabs;
    beforeAll(() => {
      tabs = openTabs(browser, { viewport, reducedMotion: "reduce" }, true);
      searching = openTabs(browser, { viewport, reducedMotion: "reduce" }, true);
    });
    test.concurrent.each(addresses)("%s", async (address) => {
      const from = address.startsWith("/search/") ? searching : tabs;
      const problems = await from.visit(address, async (page) => {
        await noteStops(page, address);
        return look(page);
      });
      expect(problems).toEqual([]);
    });
  });

  test("in many looks", () => {
    expect(seen.size).toBeGreaterThan(50);
  });
});
