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

interface Window {
  colorScheme: "light" | "dark";
  width: number;
}

/** Opens a page, after whatever is to be done before it loads. */
async function open(
  { colorScheme, width }: Window,
  address = "/search/",
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await (await browser.newContext({ colorScheme, viewport: { width, height: 900 } })).newPage();
  await prepare?.(page);
  await page.goto(new URL(address, inject("siteAddress")).href);
  return page;
}

describe.each(["light", "dark"] as const)("in %s colors", (colorScheme) => {
  describe.each([360, 1440])("at %i px", (width) => {
    test("every state of the search page can be read and used", async () => {
      const page = await open({ colorScheme, width });
      for (const [what, question, reach] of states) {
        const [q = "", ...filters] = question.split("&");
        const address = `/search/?${[new URLSearchParams({ q }).toString(), ...filters].join("&")}`;
        await page.goto(new URL(address, inject("siteAddress")).href);
        await settled(page);
        await reach?.(page);
        expect(await findViolations(page), what).toEqual([]);
        const faults = await findOverflow(page);
        expect(
          faults.filter((fault) => !fault.includes("<input")),
          `${what}; a field may scroll`,
        ).toEqual([]);
      }
      await page.context().close();
    });

    test("so can what it says where a file cannot be had", async () => {
      const page = await open({ colorScheme, width }, "/search/?q=TMZ", (page) =>
        page.route("**/words-*.json", (route) => route.abort()),
      );
      await settled(page);
      expect(await page.locator("#search-status").textContent()).toContain("could not be loaded");
      expect(await findViolations(page)).toEqual([]);
      await page.context().close();
    });
  });

  test.each([360, 1440])("so can the panel under the field of any page, at %i px", async (width) => {
    const page = await open({ colorScheme, width }, "/findings/3/");
    if (width < 1240) await page.locator(".find-link").click();
    await page.locator("form.find input").fill("osteosarcoma");
    await page.waitForSelector(".find-panel li > a");
    expect(await findViolations(page, { within: ["form.find"] })).toEqual([]);
    await page.context().close();
  });
});
