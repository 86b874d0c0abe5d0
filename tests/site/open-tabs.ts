import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";

/** Tabs of one window, taken in turns by tests that run at the same time. */
export interface Tabs {
  /**
   * Opens an address in a free tab, in the colors and the size of the window that the tabs were opened with, and hands it to
   * a look at it. A look may change both. What it throws, the visit throws, and the tab is not used again.
   */
  visit<Seen>(address: string, look: (page: Page) => Promise<Seen>): Promise<Seen>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    /** In the opener of a tab: the tab. */
    opened?: Window;
  }
}

const openers = new WeakMap<Page, Page>();

/**
 * The tab that opened this one, stays where it is, and may look into it as `window.opened`: a browser makes code that runs
 * again and again faster, but forgets that as soon as the page is left that the code belongs to.
 * @returns undefined for a tab that was opened in another way
 */
export const openerOf = (page: Page): Page | undefined => openers.get(page);

/** Opens a tab from another, which shows something of the same site. */
async function openTab(context: BrowserContext): Promise<Page> {
  const opener = await context.newPage();
  await opener.goto(new URL("/robots.txt", inject("siteAddress")).href);
  const [page] = await Promise.all([
    opener.waitForEvent("popup"),
    opener.evaluate(() => {
      const opened = window.open(location.href);
      if (opened) window.opened = opened;
    }),
  ]);
  openers.set(page, opener);
  return page;
}

/** Opens a window, 1280 × 900 px unless told otherwise, whose tabs open as they are needed. */
export async function openTabs(browser: Browser, settings: BrowserContextOptions = {}): Promise<Tabs> {
  const viewport = settings.viewport ?? { width: 1280, height: 900 };
  const context = await browser.newContext({ ...settings, viewport });
  const free: Page[] = [];
  return {
    async visit(address, look) {
      const page = free.pop() ?? (await openTab(context));
      await page.emulateMedia({ colorScheme: settings.colorScheme ?? "light" });
      await page.setViewportSize(viewport);
      await page.goto(new URL(address, inject("siteAddress")).href);
      const seen = await look(page);
      free.push(page);
      return seen;
    },
    close: () => context.close(),
  };
}
