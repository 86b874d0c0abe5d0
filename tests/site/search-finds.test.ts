import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser } from "./open-browser.ts";

/** A search and what it must find, by addresses below the base; a fragment counts only where it is given. */
interface Golden {
  query: string;
  /** Each of these is the very first result. */
  first?: string[];
  /** Each of these is among the first three. */
  three?: string[];
  /** Each of these is among the first ten. */
  ten?: string[];
  /** Nothing may be found. */
  none?: true;
}

const golden = JSON.parse(readFileSync("tests/fixtures/search-golden.json", "utf8")) as Golden[];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(new URL("/search/", inject("siteAddress")).href);
});
afterAll(async () => {
  await browser.close();
});

/** Types a question and reads the addresses of all results, in their order. */
async function search(question: string): Promise<string[]> {
  await page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>("#search-input");
    if (!input) throw new Error("the page has no search box");
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }, question);
  await page.waitForFunction(() => document.querySelector("#search-status")?.textContent !== "");
  return page.$$eval("#search-results > li > a", (links) => links.map((link) => link.getAttribute("href") ?? ""));
}

const isAt = (found: string, wanted: string) =>
  wanted.includes("#") ? found === wanted : found.replace(/#.*$/, "") === wanted;

test("the golden set is large and holds searches that must find nothing", () => {
  expect(golden.length).toBeGreaterThanOrEqual(150);
  expect(golden.filter((item) => item.none).length).toBeGreaterThanOrEqual(20);
  expect(new Set(golden.map((item) => item.query)).size).toBe(golden.length);
});

describe("the golden searches", () => {
  test.each(golden)("$query", async ({ query, first = [], three = [], ten = [], none }) => {
    const found = await search(query);
    if (none) expect(found).toEqual([]);
    for (const [wanted, limit] of [
      [first, 1],
      [three, 3],
      [ten, 10],
    ] as const) {
      for (const address of wanted) {
        const place = found.findIndex((result) => isAt(result, address)) + 1;
        expect(place, `${address} stands at ${place} among ${found.slice(0, 10).join(" ")}`).toBeGreaterThan(0);
        expect(place, `${address} stands at ${place} among ${found.slice(0, 10).join(" ")}`).toBeLessThanOrEqual(limit);
      }
    }
  });
});
