import type { Browser, BrowserContextOptions, CDPSession, Page } from "playwright-core";
import { inject } from "vitest";
import { openPage } from "./open-page.ts";
import { renewPage } from "./renew-page.ts";

/** A window that tests of a file take one after the other. */
interface Shared {
  page: Page;
  session: CDPSession;
}

/** By what they were opened with that `renewPage` does not change. */
const sharedOf = new WeakMap<Browser, Map<string, Shared>>();

/**
 * Opens a page as `openPage` does, but in the window in which the test before it opened one, made as new (`renewPage`), for
 * tests that follow one another and leave nothing that stays; none closes it. The page that was open there is gone: a test
 * that needs two opens one in a window of its own.
 */
export async function openAgain(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const reader = { viewport: { width: 1280, height: 900 }, ...options };
  const shared = sharedOf.get(browser) ?? new Map<string, Shared>();
  sharedOf.set(browser, shared);
  const key = JSON.stringify({ ...options, viewport: 0, colorScheme: 0, forcedColors: 0, reducedMotion: 0 });
  const known = shared.get(key);
  if (!known || known.page.isClosed()) {
    const page = await openPage(browser, address, reader);
    shared.set(key, { page, session: await page.context().newCDPSession(page) });
    return page;
  }
  const { page, session } = known;
  shared.delete(key); // until it is as new
  await renewPage(page, reader);
  await session.send("Page.resetNavigationHistory"); // a browser keeps fifty addresses, and then counts no more
  await page.goto(new URL(address, inject("siteAddress")).href);
  shared.set(key, known);
  return page;
}
