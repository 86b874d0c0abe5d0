import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { getAttribute } from "../../src/build/read-pages.ts";
import { findConfusions } from "./find-confusions.ts";
import { findInvalid } from "./find-invalid.ts";
import { findLeadingRings } from "./find-leading-rings.ts";
import { findMerged } from "./find-merged.ts";
import { findMisled } from "./find-misled.ts";
import { findMotion } from "./find-motion.ts";
import { findOverflow } from "./find-overflow.ts";
import { findPale } from "./find-pale.ts";
import { findSmall } from "./find-small.ts";
import { openBrowser } from "./open-browser.ts";
import { openDetails } from "./open-details.ts";
import { openTabs, type Tabs } from "./open-tabs.ts";
import { hasClass, sitePages, standingPages } from "./site-pages.ts";

// Whatever is asked of every page is asked in one visit, since opening a page costs more than most questions.

let browser: Browser;
let tabs: Tabs;
beforeAll(async () => {
  browser = await openBrowser({ isQuick: true });
  tabs = openTabs(browser, { viewport: screen, reducedMotion: "reduce" });
});

type Question = (page: Page) => Promise<string[]>;

/** How letters looked that axe was asked of. */
const known = new Set<string>();
/** How targets lay that axe was asked of. */
const knownPlaces = new Set<string>();
// Colors are all that changes in the dark, and are asked alone there; every rule may depend on the width, because what is hidden
// there is not looked at.
const askAxe: Question = (page) =>
  findSmall(page, knownPlaces, (sizesOf) => findPale(page, known, { beside: { sizesOf } }));
const askColors: Question = (page) => findPale(page, known);
// What is folded shows its head only, whose colors may be others than when it is open.
const askHeads: Question = (page) => findPale(page, known, { within: "summary" });
// https://www.w3.org/TR/WCAG22/#target-size-minimum: 24 px, or as much room around, links within sentences excepted.
const askTargets: Question = (page) => findSmall(page, knownPlaces);

const screen = { width: 1440, height: 900 };
const tablet = { width: 768, height: 900 };
const phone = { width: 360, height: 900 };
/** A window of 1280 × 1024 px, zoomed to 400 %: https://www.w3.org/TR/WCAG22/#reflow */
const zoomed = { width: 320, height: 256 };

/** A window, its colors, and what is asked in it. */
interface Look {
  size: { width: number; height: number };
  colors: "light" | "dark";
  ask: readonly Question[];
}

const looksAtFolded: readonly Look[] = [
  { size: screen, colors: "light", ask: [askHeads] },
  { size: screen, colors: "dark", ask: [askHeads] },
];
/** In an order that changes as little as can be from one to the next, since every change lays the page out anew. */
const looks: readonly Look[] = [
  { size: screen, colors: "dark", ask: [askColors] },
  { size: phone, colors: "dark", ask: [askColors] },
  { size: phone, colors: "light", ask: [askAxe, findOverflow, findLeadingRings, findMerged] },
  { size: zoomed, colors: "light", ask: [findOverflow] },
  { size: tablet, colors: "light", ask: [askTargets, findOverflow, findLeadingRings] },
  { size: screen, colors: "light", ask: [askAxe, findOverflow, findLeadingRings, findMerged] },
];

/** How a page looks when it is opened. */
const atFirst = { size: screen, colors: "light" } as const;

/**
 * What is wrong with a page, each with where it was seen. To tell a browser what holds already takes it as long as a change, and
 * to ask a page for it longer than that.
 * @param before how the page looked last
 */
async function findFaults(page: Page, ways: readonly Look[], before: Omit<Look, "ask"> = atFirst): Promise<string[]> {
  const faults: string[] = [];
  for (const [index, { size, colors, ask }] of ways.entries()) {
    const last = ways[index - 1] ?? before;
    if (size !== last.size) await page.setViewportSize(size);
    if (colors !== last.colors) await page.emulateMedia({ colorScheme: colors });
    for (const question of ask) {
      faults.push(...(await question(page)).map((fault) => `${colors} at ${size.width} px: ${fault}`));
    }
  }
  return faults;
}

/** Every page as it was built, and the search with what it shows only when it is asked. */
const visits = [
  ...standingPages.map((built) => ({ address: built.address, built })),
  { address: "/search/?q=exosomes", built: undefined },
];

describe.concurrent(
  "every page is valid, accessible, fits every window, and its marks open what they stand for",
  () => {
    test.each(visits)("$address", async ({ address, built }) => {
      const found = await tabs.visit(address, async (page) => {
        if (!built) {
          await page.locator("#search-results li").first().waitFor();
          await page.locator("#search-facets details").first().waitFor({ state: "attached" });
        }
        const invalid = built ? await findInvalid(built.html) : [];
        const motion = await findMotion(page);
        const isFolded = await page.evaluate(() => document.querySelector("summary") !== null);
        const folded = isFolded ? await findFaults(page, looksAtFolded) : [];
        await openDetails(page);
        const before = isFolded ? looksAtFolded.at(-1) : atFirst;
        const open = [...(await findConfusions(page)), ...(await findFaults(page, looks, before))];
        const misled = built ? await findMisled(page, built) : [];
        return [...invalid, ...motion, ...folded, ...open, ...misled];
      });
      expect(found).toEqual([]);
    });
  },
);

test("there are more than four thousand rings, and some answers, so that those above were not none", () => {
  const withClass = (name: string) =>
    sitePages.flatMap(({ elements }) => elements.filter((element) => hasClass(element, name)));
  expect(withClass("c").length).toBeGreaterThan(4000);
  expect(withClass("answer").length).toBeGreaterThan(0);
});

describe("a page that leads on", () => {
  const leading = sitePages.filter((page) => !standingPages.includes(page));

  test("is there to be asked", () => {
    expect(leading).not.toEqual([]);
  });

  test.each(leading)("$address is valid, and leads on without script", async ({ address, html, elements }) => {
    expect(await findInvalid(html)).toEqual([]);
    const link = elements.find((element) => getAttribute(element, "rel") === "canonical");
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const target = new URL(getAttribute(link ?? getNothing(address), "href") ?? "").pathname;
    await page.goto(new URL(address, inject("siteAddress")).href);
    await page.waitForURL(`**${target}`);
    await context.close();
  });

  test.each(leading)("$address is accessible where a browser does not follow", async ({ address, html }) => {
    const context = await browser.newContext({ viewport: screen, reducedMotion: "reduce" });
    const page = await context.newPage();
    const body = html.replace(/<meta http-equiv="refresh"[^>]*>/, "");
    expect(body).not.toBe(html);
    await page.route(`**${address}`, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
    await page.goto(new URL(address, inject("siteAddress")).href);
    expect(await findFaults(page, looks)).toEqual([]);
    await context.close();
  });
});

const getNothing = (address: string): never => {
  throw new Error(`${address} does not say where its content is`);
};
