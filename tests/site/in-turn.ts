import type { Browser } from "playwright-core";

/** What each browser was last given to do in turn, done or not. */
const lastOf = new WeakMap<Browser, Promise<unknown>>();

/**
 * Has a browser do one after the other what it cannot do beside itself: Chromium may never give the picture of a page, or its
 * first frame, while it opens another.
 */
export function inTurn<Result>(browser: Browser, work: () => Promise<Result>): Promise<Result> {
  const done = (lastOf.get(browser) ?? Promise.resolve()).then(work);
  lastOf.set(
    browser,
    done.catch(() => undefined),
  );
  return done;
}
