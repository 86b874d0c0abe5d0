import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { findOverflow } from "./find-overflow.ts";
import { findViolations } from "./find-violations.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector("#search-status")?.textContent !== "");

const openFilters = (page: Page) =>
  page.locator("#search-facets details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));

/** What the search page shows, each with how to bring it about. */
const states: readonly (readonly [what: string, question: string, reach?: (page: Page) => Promise<unknown>])[] = [
  ["results with every filter open", "growth", openFilters],
  ["filters in force", "growth&kind=finding&tumor=Glioma&effect=promotes"],
  ["filters that leave nothing", "osteosarcoma&kind=finding&year=1990"],
  ["those that have most of the words", "docetaxel galectin-1 hedgehog"],
  ["few that have all, and those that have most", "paclitaxel loaded MSC against pancreatic cancer"],
  ["a citation", "Zhu W, Huang L, Li Y, et al. Cancer Lett. 2012;315:28-37"],
  ["nothing, and the way on", "BRCA1 gastric cancer"],
  ["topics that a code may become", "miR-22"],
];

/** Opens a page in a window of a width, after whatever is to be done before it loads. */
async function open(width: number, address = "/search/", prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  await prepare?.(page);
  await page.goto(new URL(address, inject("siteAddress")).href);
  return page;
}

/** What axe finds, and what `more` finds, in light and in dark colors of a page as it stands. */
async function findInBoth(page: Page, within?: readonly string[], more?: typeof findOverflow): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const faults = [...(await findViolations(page, within ? { within } : {})), ...((await more?.(page)) ?? [])];
    found.push(...faults.map((fault) => `${colorScheme}: ${fault}`));
  }
  return found;
}

describe.each([360, 1440])("in light and in dark colors, at %i px", (width) => {
  test("every state of the search page can be read and used", async () => {
    const page = await open(width);
    for (const [what, question, reach] of states) {
      const [q = "", ...filters] = question.split("&");
      const address = `/search/?${[new URLSearchParams({ q }).toString(), ...filters].join("&")}`;
      await page.goto(new URL(address, inject("siteAddress")).href);
      await settled(page);
      await reach?.(page);
      // A field may scroll; its letters may not be cut.
      const findExcess = async () =>
        (await findOverflow(page)).filter((fault) => !fault.startsWith("hides a part of <input"));
      expect(await findInBoth(page, undefined, findExcess), what).toEqual([]);
    }
    await page.context().close();
  });

  test("so can what it says where a file cannot be had", async () => {
    const page = await open(width, "/search/?q=TMZ", (page) => page.route("**/words-*.json", (route) => route.abort()));
    await settled(page);
    expect(await page.locator("#search-status").textContent()).toContain("could not be loaded");
    expect(await findInBoth(page)).toEqual([]);
    await page.context().close();
  });

  test("so can the panel under the field of any page", async () => {
    const page = await open(width, "/findings/3/");
    if (width < 1240) await page.locator(".find-link").click();
    await page.locator("form.find input").fill("osteosarcoma");
    await page.waitForSelector(".find-panel li > a");
    expect(await findInBoth(page, ["form.find"])).toEqual([]);
    await page.context().close();
  });
});

test("each filter is heard as its value and, apart from it, its count", async () => {
  const page = await open(1440, "/search/?q=growth");
  await settled(page);
  await openFilters(page);
  const filters = page.locator("#search-kinds label, #search-facets label");
  const named = await filters.evaluateAll((all) =>
    all.map((label) => [...label.querySelectorAll("span")].map((part) => part.textContent).join(" ")),
  );
  expect(named.length).toBeGreaterThan(10);
  const snapshot = await page.locator("main").ariaSnapshot();
  expect(named.filter((name) => !snapshot.includes(`checkbox "${name}"`))).toEqual([]);
  await page.context().close();
});
