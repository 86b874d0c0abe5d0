import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";
import { inTurn } from "./in-turn.ts";
import { renewPage, type Reader } from "./renew-page.ts";

/**
 * Tabs, taken in turns by tests that run at the same time. Each has a window of its own, so that none moves the clock of
 * another or reads what another stored. They close with the tests of their file.
 */
export interface Tabs {
  /**
   * Hands a free tab, made as new for a reader (`renewPage`), to a look that opens there what it likes. What it throws, this
   * throws, and the tab is not used again.
   * @param reader in what he differs from the one whom the tabs were opened for
   */
  lend<Seen>(look: (page: Page) => Promise<Seen>, reader?: Reader): Promise<Seen>;
  /** Lends a tab in which an address is opened first. */
  visit<Seen>(address: string, look: (page: Page) => Promise<Seen>, reader?: Reader): Promise<Seen>;
}

/** The tabs beside those that visit, by whom they were opened; none yet for one that nobody has asked for. */
const besideOf = new WeakMap<Page, Page | undefined>();
const besides = new WeakSet<Page>();

/** Whether a page is nothing that a test visits, but a tab beside one. */
export const isBeside = (page: Page): boolean => besides.has(page);

/**
 * A tab that stays where it is and may look into a tab that visits, as its `window.opener`: a browser makes code that runs
 * again and again faster, but forgets that as soon as the page is left that the code belongs to.
 * @returns undefined for a page that is no tab of `openTabs`
 */
export async function openBeside(page: Page): Promise<Page | undefined> {
  if (!besideOf.has(page)) return undefined;
  const known = besideOf.get(page);
  if (known) return known;
  const address = new URL("/robots.txt", inject("siteAddress")).href;
  const [beside] = await Promise.all([
    page.waitForEvent("popup"),
    page.evaluate((where) => {
      window.open(where);
    }, address),
  ]);
  besides.add(beside);
  besideOf.set(page, beside);
  await beside.waitForURL(address);
  return beside;
}

/**
 * Fetches the typefaces, as a first page leaves them to the next one: one that comes too late for the first sight of a page
 * is not used on it. What stands in for one until it comes is a reader's own, and a machine may have none such.
 */
async function fetchTypefaces(page: Page): Promise<void> {
  await page.goto(new URL("/404.html", inject("siteAddress")).href);
  await page.evaluate(async () => {
    const shipped = [...document.fonts].filter(({ family }) => !family.includes("Fallback"));
    await Promise.all(shipped.map((face) => face.load()));
  });
}

/** How long a tab is waited for until it draws, in ms: one that draws at all does so at once. */
const patience = 30_000;

/** Whether a tab is given frames to draw in; what waits for one would else wait without end. */
const draws = (page: Page): Promise<boolean> =>
  Promise.race([
    page
      .evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))
      .then(
        () => true,
        () => false,
      ),
    wait(patience, false, { ref: false }),
  ]);

/** Opens a tab in a window of its own. One that gets no frame where frames are asked for is given up for another. */
async function openWindow(browser: Browser, settings: BrowserContextOptions, asksFrames: boolean): Promise<Page> {
  for (;;) {
    const context = await browser.newContext(settings);
    const page = await context.newPage();
    if (!asksFrames || (await draws(page))) return page;
    process.stderr.write(`A window got no frame within ${patience / 1000} s, and another is opened.\n`);
    await context.close();
  }
}

/**
 * Opens tabs as they are needed, 1280 × 900 px unless told otherwise.
 * @param asksFrames whether looks wait for frames, which a browser that is quick may never give
 */
export function openTabs(browser: Browser, settings: BrowserContextOptions = {}, asksFrames = false): Tabs {
  const viewport = settings.viewport ?? { width: 1280, height: 900 };
  const openTab = async () => {
    const page = await inTurn(browser, () => openWindow(browser, { ...settings, viewport }, asksFrames));
    besideOf.set(page, undefined);
    await fetchTypefaces(page);
    return page;
  };
  const free: Page[] = [];
  const lend: Tabs["lend"] = async (look, reader) => {
    const page = free.pop() ?? (await openTab());
    await renewPage(page, { ...settings, viewport, ...reader });
    const seen = await look(page);
    free.push(page);
    return seen;
  };
  const visit: Tabs["visit"] = (address, look, reader) =>
    lend(async (page) => {
      await page.goto(new URL(address, inject("siteAddress")).href);
      return look(page);
    }, reader);
  return { lend, visit };
}
