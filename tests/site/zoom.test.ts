import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { addStyle } from "./add-style.ts";
import { findOverflow } from "./find-overflow.ts";
import { openBrowser } from "./open-browser.ts";
import { kindsOfPage } from "./site-pages.ts";
import { visitPages } from "./visit-pages.ts";

// Reflow itself is asked of every page in every-page.test.ts. A window of 1280 × 1024 px, zoomed to 400 %: https://www.w3.org/TR/WCAG22/#reflow
const zoomed = { width: 320, height: 256 };

let browser: Browser;
/** For what asks where things stand only. */
let quick: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  quick = await openBrowser({ isQuick: true });
});

/** Every kind of page, and those with fields of their own. */
const addresses = [...kindsOfPage, "/search/?q=VEGF", "/network/", "/topics/vegf/"];

const open = async (address: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: zoomed, reducedMotion: "reduce", hasTouch: true });
  const page = await context.newPage();
  await page.goto(new URL(address, inject("siteAddress")).href);
  return page;
};

/** Finds what stays on the screen, where a reader zoomed in has come to the middle of a page, and covers more than a third of it. */
async function findCovered(page: Page): Promise<string[]> {
  await page.setViewportSize(zoomed);
  const height = await page.evaluate(() => {
    scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: "instant" });
    const fixed = [...document.querySelectorAll("body *")].filter(
      (element) =>
        ["fixed", "sticky"].includes(getComputedStyle(element).position) &&
        element.checkVisibility() &&
        element.getBoundingClientRect().width > innerWidth / 2,
    );
    const seen = fixed.map((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    });
    return seen.reduce((sum, part) => sum + part, 0);
  });
  return height > zoomed.height / 3 ? [`${height} px are covered`] : [];
}

/** Finds what runs out of a page on a folded phone, and words of the site's name that break. */
async function findFolded(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 280, height: 653 });
  const broken = await page.locator("header .mark").evaluate((name) => {
    const [text] = name.childNodes;
    if (!text) return ["has no name"];
    return [...(text.textContent ?? "").matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range.getClientRects().length > 1 ? [`breaks ${word}`] : [];
    });
  });
  return [...broken, ...(await findOverflow(page))];
}

/** Tells in which windows narrower than those of phones a page scrolls sideways. */
async function findSideways(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [310, 300, 280]) {
    await page.setViewportSize({ width, height: 600 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) faults.push(`at ${width} px it is ${wide} px wide`);
  }
  return faults;
}

/** Turns a page around for a script that runs from right to left, and tells how far it runs out of the window of a phone. */
async function findTurned(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 740 });
  const beyond = await page.evaluate(() => {
    const { documentElement: root } = document;
    root.dir = "rtl";
    const out = root.scrollWidth - root.clientWidth;
    root.removeAttribute("dir");
    return out;
  });
  return beyond > 0 ? [`${beyond} px run out`] : [];
}

/** As far apart as a reader may set letters, words and lines: https://www.w3.org/TR/WCAG22/#text-spacing */
const apart =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

/** In which windows a page runs out: of those in which its layout has least room, the narrowest of each, as its sheets have them. */
async function findTight(page: Page, least = 320): Promise<string[]> {
  const widths = await page.evaluate((narrowest) => {
    const rem = 16;
    const tellWidths = (rules: CSSRuleList): number[] =>
      [...rules].flatMap((rule) => [
        ...(rule instanceof CSSMediaRule
          ? [...rule.conditionText.matchAll(/width\s*(<=|<|>=|>)\s*([\d.]+)rem/g)].map(
              ([, sign, width]) => Number(width) * rem + (sign === "<=" || sign === ">" ? 1 : 0),
            )
          : []),
        ...(rule instanceof CSSGroupingRule ? tellWidths(rule.cssRules) : []),
      ]);
    const all = [...document.styleSheets].flatMap((sheet) => tellWidths(sheet.cssRules));
    return [...new Set(all.map(Math.ceil))].filter((width) => width > narrowest).sort((a, b) => b - a);
  }, least);
  const faults = widths.length < 3 ? [`has ${widths.length} layouts`] : [];
  for (const width of [...widths, least]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) faults.push(`is ${wide} px wide at ${width} px`);
  }
  return faults;
}

/** Sets letters, words and lines apart, and leaves them so. */
async function findTightApart(page: Page): Promise<string[]> {
  // Tables excepted, as everywhere: they are as wide as their words.
  await addStyle(page, `${apart} main table { display: none !important }`);
  return findTight(page, 360);
}

/** What is asked of every kind of page, one after the other: what the last one changes it leaves. */
const looks = {
  covered: findCovered,
  folded: findFolded,
  sideways: findSideways,
  turned: findTurned,
  tight: (page: Page) => findTight(page),
  apart: findTightApart,
} as const;

/** What the looks found, all in one visit of each page. */
const found = Object.fromEntries(Object.keys(looks).map((name) => [name, []])) as unknown as Record<
  keyof typeof looks,
  string[]
>;
beforeAll(async () => {
  await visitPages(quick, addresses, {}, async (page, address) => {
    for (const [name, look] of Object.entries(looks)) {
      const faults = await look(page).catch((error: unknown) => [String(error)]);
      found[name as keyof typeof looks].push(...faults.map((fault) => `${address} ${fault}`));
    }
    return [];
  });
});

describe("zoomed to 400 %", () => {
  test("what stays on the screen covers no more than a third of it", async () => {
    expect(found.covered).toEqual([]);
    const places = ["/sections/tumor-growth/#cite-39-2", "/sections/tumor-growth/#cite-39-1", "/review/#cite-2-2"];
    const atPlaces = await visitPages(quick, places, { viewport: zoomed }, async (page) => {
      await page.locator(".way").waitFor();
      return findCovered(page);
    });
    expect(atPlaces).toEqual([]);
  });

  test.each([
    ["Menu", "Main", "/"],
    ["Sections", "Sections", "/sections/tumor-growth/"],
  ])("every entry that the button “%s” opens comes into the window", async (button, name, address) => {
    const page = await open(address);
    await page.getByRole("button", { name: button, exact: true }).click();
    const entries = page.getByRole("navigation", { name }).getByRole("link");
    expect(await entries.count()).toBeGreaterThan(7);
    for (const entry of await entries.all()) {
      await entry.scrollIntoViewIfNeeded();
      const box = await entry.boundingBox();
      expect(box && box.y >= 0 && box.y + box.height <= zoomed.height + 0.5, await entry.innerText()).toBe(true);
    }
    await page.context().close();
  });

  test.each([
    ["of one work", "/sections/tumor-growth/", ".prose a.c"],
    ["of many works", "/sections/introduction/", ".prose .rg .to"],
    ["of a topic", "/sections/immunity/", ".prose a.topic"],
    ["of the findings of a cell", "/evidence/", "a.cell"],
  ])("everything in a preview %s comes into the window by Tab, and × closes it", async (_what, address, mark) => {
    const page = await open(address);
    await page.locator(`main ${mark}`).last().tap(); // a mouse would follow the link
    const preview = page.getByRole("dialog");
    await preview.waitFor();
    const close = preview.getByRole("button", { name: "Close" });
    const stops = await preview.locator("a, button").count();
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press("Tab");
      const isSeen = await preview.evaluate((element) => {
        const { top, bottom, left, right } =
          document.activeElement?.getBoundingClientRect() ?? element.getBoundingClientRect();
        const shown = element.getBoundingClientRect();
        return (
          element.contains(document.activeElement) &&
          top >= shown.top &&
          bottom <= Math.min(shown.bottom, innerHeight) + 0.5 &&
          left >= 0 &&
          right <= innerWidth
        );
      });
      expect(isSeen, `${stop}: ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80))}`).toBe(
        true,
      );
    }
    await close.click();
    await preview.waitFor({ state: "hidden" });
    await page.context().close();
  });
});

test("on a folded phone, 280 px wide, nothing runs out of a page, and the site's name keeps its words whole", () => {
  expect(found.folded).toEqual([]);
});

test("in windows narrower than those of phones no page scrolls sideways", () => {
  expect(found.sideways).toEqual([]);
});

describe("where a layout has least room, no page is wider than its window", () => {
  test("as it comes", () => {
    expect(found.tight).toEqual([]);
  });

  test("with letters, words and lines as far apart as a reader may set them", () => {
    expect(found.apart).toEqual([]);
  });
});

// https://www.w3.org/TR/WCAG22/#resize-text
describe("for a reader whose browser sets letters twice as large", () => {
  test("no page is wider than its window, or hides a part of itself, from phone to screen", async () => {
    const large = await openBrowser({ isQuick: true, letters: 32 });
    const wide = await visitPages(large, addresses, { viewport: { width: 1440, height: 900 } }, async (page) => {
      const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
      const faults = size < 26 ? [`its letters are ${size} px high`] : [];
      for (const width of [1440, 1024, 768, 360]) {
        await page.setViewportSize({ width, height: 900 });
        faults.push(...(await findOverflow(page)).map((fault) => `at ${width} px: ${fault}`));
      }
      return faults;
    });
    expect(wide).toEqual([]);
  });
});

// Browsers that translate a page into Arabic turn it around: https://github.com/cagov/covid19/issues/5166
test("turned around for a script that runs from right to left, nothing runs out of the window of a phone", () => {
  expect(found.turned).toEqual([]);
});
