import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { siteDirectory } from "../../src/build/publish.ts";
import { faultsOf, type Golden } from "../golden-search.ts";
import { openBrowser } from "./open-browser.ts";

const golden = JSON.parse(readFileSync("tests/fixtures/search-golden.json", "utf8")) as Golden[];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser({ isQuick: true }); // what is shown is read only
  page = await browser.newPage();
  await page.goto(new URL("/search/", inject("siteAddress")).href);
});

/** Types a question and reads the addresses of all results, in their order, in one step: there are hundreds. */
const search = (question: string): Promise<string[]> =>
  page.evaluate(async (text) => {
    const [input, status] = [
      document.querySelector<HTMLInputElement>("#search-input"),
      document.querySelector("#search-status"),
    ];
    if (!input || !status) throw new Error("the page has no search box");
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    while (status.textContent === "")
      await new Promise((resolve) => {
        new MutationObserver(resolve).observe(status, { childList: true, subtree: true, characterData: true });
      });
    const links = document.querySelectorAll("#search-results > li > a");
    return [...links].map((link) => link.getAttribute("href") ?? "");
  }, question);

// All of them hold by the search itself (tests/content/search/golden.test.ts); here every fourth is put to the page.
const asked = golden.filter(({ missed, query }, index) => !missed && query !== "" && index % 4 === 0);

describe("the page answers as the search does", () => {
  test.each(asked)("$query", async (item) => {
    expect(faultsOf(item, { found: await search(item.query) })).toEqual([]);
  });
});

describe("what is copied from this site finds what it names, and nothing else", () => {
  const readKey = (): string => {
    const [, key] = /^@article\{([^,]+),/m.exec(readFileSync(`${siteDirectory}/references/39.bib`, "utf8")) ?? [];
    if (key === undefined) throw new Error("the file of reference 39 names no key");
    return key;
  };
  const titled = "h1, .crumb, .lab";

  test("the key of a work in its BibTeX file", async () => {
    expect(await search(readKey())).toEqual(["/references/39/"]);
    expect(await search(`\\cite{${readKey()}}`)).toEqual(["/references/39/"]);
  });

  test.each([
    ["/references/39/", /^Reference \d+ of \d+/],
    ["/findings/6/", /^Finding \d+/],
  ])("the number of the record as %s says it, and the address of the page", async (address, pattern) => {
    const own = await browser.newPage();
    await own.goto(new URL(address, inject("siteAddress")).href);
    const [said] = (await own.locator(titled).allInnerTexts()).flatMap((text) =>
      text.split(" · ").flatMap((part) => pattern.exec(part)?.[0] ?? []),
    );
    await own.close();
    if (said === undefined) throw new Error(`${address} does not say its number`);
    expect(await search(said)).toEqual([address]);
    expect(await search(new URL(address, inject("siteAddress")).href)).toEqual([address]);
  });

  test.each(["[39]", "[39*]", "#39", "ref 39", "reference #39"])("%s", async (written) => {
    expect(await search(written)).toEqual(["/references/39/"]);
  });
});
