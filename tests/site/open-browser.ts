import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.ts";

/** How long a step may take, in ms, on a machine that does much else; none that works comes near. */
const patience = 300_000;

// A page of the tests is soon left: to compile its scripts into faster ones takes longer than they run.
const brief = "--js-flags=--no-opt,--no-maglev";

// What a page looks like is put together beside its scripts; in the same thread it takes less work, but a key, a frame or a screenshot waits for it.
const unthreaded = "--disable-threaded-compositing";

const browsers = new Set<Browser>();

/** The addresses of all pages that are open now. */
export const findOpenPages = (): string[] =>
  [...browsers]
    .flatMap((browser) => browser.contexts())
    .flatMap((context) => context.pages())
    .map((page) => page.url());

/**
 * A real browser; close it when the tests of the file are done.
 * @param isQuick whether it is for much that needs no key, no frame and no screenshot, each of which then takes long
 */
export async function openBrowser({ isQuick = false } = {}): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  const all = [...args, brief, ...(isQuick ? [unthreaded] : [])];
  const browser = await chromium.launch({ executablePath, args: all, timeout: patience });
  browsers.add(browser.on("disconnected", () => browsers.delete(browser)));
  return browser.on("context", (context) => context.setDefaultTimeout(patience));
}
