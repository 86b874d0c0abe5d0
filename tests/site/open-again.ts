import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { openPage } from "./open-page.ts";
import { renewPage } from "./renew-page.ts";

/** Windows that tests of a file take one after the other, by what they were opened with that `renewPage` does not change. */
const sharedOf = new WeakMap<Browser, Map<string, Page>>();

/** After how many steps of its history a window is given up: a browser remembers fifty, and then counts no more. */
const mostSteps = 30;

/**
 * Opens a page as `openPage` does, but in the window in which the test before it opened one, made as new (`renewPage`), for
 * tests that follow one another and leave nothing that stays. None closes it, or holds a session of it (`newCDPSession`): with
 * one, a browser forgets at the next page that paper was asked for. The page that was open there is gone: a test that needs
 * two opens one in a window of its own.
 */
export async function openAgain(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const reader = { viewport: { width: 1280, height: 900 }, ...options };
  const shared = sharedOf.get(browser) ?? new Map<string, Page>();
  sharedOf.set(browser, shared);
  const key = JSON.stringify({ ...options, viewport: 0, colorScheme: 0, forcedColors: 0, reducedMotion: 0 });
  const known = shared.get(key);
  shared.delete(key); // until it is as new
  const isOld = known && !known.isClosed() && (await known.evaluate(() => history.length)) > mostSteps;
  if (isOld) await known.context().close();
  if (!known || known.isClosed()) {
    const page = await openPage(browser, address, reader);
    shared.set(key, page);
    return page;
  }
  await renewPage(known, reader);
  await known.goto(new URL(address, inject("siteAddress")).href);
  shared.set(key, known);
  return known;
}
