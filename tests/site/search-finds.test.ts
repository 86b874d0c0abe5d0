import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { faultsOf, type Golden } from "../golden-search.ts";
import { openBrowser } from "./open-browser.ts";

const golden = JSON.parse(readFileSync("tests/fixtures/search-golden.json", "utf8")) as Golden[];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(new URL("/search/", inject("siteAddress")).href);
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

// All of them hold by the search itself (tests/unit/search/golden.test.ts); here every fourth is put to the page.
const asked = golden.filter(({ missed, query }, index) => !missed && query !== "" && index % 4 === 0);

describe("the page answers as the search does", () => {
  test.each(asked)("$query", async (item) => {
    expect(faultsOf(item, { found: await search(item.query) })).toEqual([]);
  });
});
