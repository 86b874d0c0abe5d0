import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.ts";

/** A real browser; close it when the tests of the file are done. */
export const openBrowser = async (): Promise<Browser> => chromium.launch(await findBrowser());
