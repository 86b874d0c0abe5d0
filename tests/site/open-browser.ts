import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.ts";
import { isBeside } from "./open-tabs.ts";

/** How long a step may take, in ms, on a machine that does much else; none that works comes near. */
const patience = 300_000;

// A page of the tests is soon left: to compile its scripts into the fastest ones takes longer than they run. Threads that help a
// script have no processor to themselves while several tests run.
const brief = "--js-flags=--no-opt,--single-threaded";

// What a page looks like is put together beside its scripts; in the same thread it takes less work, but a key, a frame or a screenshot waits for it.
const unthreaded = "--disable-threaded-compositing";

/** The browsers of this worker, by what they were started with: to start one takes longer than most tests. */
const browsers = new Map<string, Promise<Browser>>();
const started = new Set<Browser>();

const findWindows = () => [...started].flatMap((browser) => browser.contexts());

/** The addresses of all pages that tests have open now. */
export const findOpenPages = (): string[] =>
  findWindows()
    .flatMap((context) => context.pages())
    .filter((page) => !isBeside(page))
    .map((page) => page.url());

/** Closes every window, as is done when the tests of a file are done. */
export const closeWindows = async (): Promise<void> => {
  await Promise.all(findWindows().map((context) => context.close()));
};

/**
 * Starts a browser that nobody shares, for what it may not come back from; whoever starts it closes it.
 * @param own what it is started with beside what all are
 */
export async function startBrowser(own: readonly string[] = []): Promise<Browser> {
  const found = await findBrowser();
  const browser = await chromium.launch({ ...found, args: [...found.args, brief, ...own], timeout: patience });
  started.add(browser);
  browser.on("disconnected", () => started.delete(browser));
  return browser.on("context", (context) => context.setDefaultTimeout(patience));
}

/**
 * A real browser, which all files of a worker share and which ends with it.
 * @param isQuick whether it is for much that needs no key, no frame and no screenshot, each of which then takes long
 * @param letters how large its reader wants letters, in px; 16 where nothing is chosen
 */
export function openBrowser({ isQuick = false, letters = 16 } = {}): Promise<Browser> {
  const own = [
    ...(isQuick ? [unthreaded] : []),
    ...(letters === 16 ? [] : [`--blink-settings=defaultFontSize=${letters}`]),
  ];
  const key = own.join(" ");
  const browser =
    browsers.get(key) ??
    startBrowser(own).then(
      (shared) => shared.on("disconnected", () => browsers.delete(key)),
      (error: unknown) => {
        browsers.delete(key); // the next file tries again
        throw error;
      },
    );
  browsers.set(key, browser);
  return browser;
}
