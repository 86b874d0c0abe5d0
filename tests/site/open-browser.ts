import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.ts";

/** How long a step may take, in ms, on a machine that does much else; none that works comes near. */
const patience = 300_000;

// A page of the tests is soon left: to compile its scripts into faster ones takes longer than they run.
const brief = "--js-flags=--no-opt,--no-maglev";

/** A real browser; close it when the tests of the file are done. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args, brief], timeout: patience });
  return browser.on("context", (context) => context.setDefaultTimeout(patience));
}
