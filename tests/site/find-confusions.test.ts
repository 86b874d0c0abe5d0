import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findConfusions } from "./find-confusions.ts";
import { openBrowser } from "./open-browser.ts";

/** More than a page may have too few of, each with a name of its own. */
const named = `<title>Pages</title>${Array.from({ length: 15 }, (_, index) => `<a href="/${index}/">Page ${index}</a>`).join(" ")}`;

let page: Page;
beforeAll(async () => {
  page = await (await openBrowser({ isQuick: true })).newPage();
});
afterAll(() => page.close());

const link = (name: string, place: string) => `<a href="https://example.org/${place}">${name}</a>`;

test.each([
  { what: "a link without a name", body: link("", "a"), found: ["a link has no name"] },
  { what: "a picture that names no button", body: "<button><svg></svg></button>", found: ["a button has no name"] },
  {
    what: "a head of what is folded, without a word",
    body: "<details><summary></summary></details>",
    found: ["a DisclosureTriangle has no name"],
  },
  {
    what: "a field whose name is elsewhere",
    body: '<label for="b">Year</label><input id="c">',
    found: ["a textbox has no name"],
  },
  { what: "what has a name that is not shown", body: '<a href="/a" aria-label="Page a"></a>', found: [] },
  {
    what: "what nobody can reach",
    body: '<div hidden><a href="/a"></a></div><a href="/b" style="visibility: hidden"></a>',
    found: [],
  },
  {
    what: "two links of one name in a paragraph",
    body: `<p>${link("Here", "a")} and <b>${link("Here", "b")}</b></p>`,
    found: ["“Here” leads to https://example.org/a and https://example.org/b"],
  },
  {
    what: "two links of one name in a drawing within a list",
    body: `<ul><li>${link("Here", "a")}</li><li><svg><a href="https://example.org/b"><text y="9">Here</text></a></svg></li></ul>`,
    found: ["“Here” leads to https://example.org/a and https://example.org/b"],
  },
  {
    what: "two of one name that lead to the same",
    body: `<p>${link("Here", "a")} ${link("Here", "a")}</p>`,
    found: [],
  },
  {
    what: "two of one name in two paragraphs",
    body: `<p>${link("Here", "a")}</p><p>${link("Here", "b")}</p>`,
    found: [],
  },
  {
    what: "three of one name anywhere",
    body: ["a", "b", "c"].map((place) => `<p>${link("Here", place)}</p>`).join(""),
    found: ["“Here” leads to https://example.org/a and https://example.org/b and https://example.org/c"],
  },
])("$what", async ({ body, found }) => {
  await page.setContent(`${named}${body}`);
  expect(await findConfusions(page)).toEqual(found);
});

test("a page that tells of nearly nothing is no page without a fault", async () => {
  await page.setContent(link("Here", "a"));
  expect(await findConfusions(page)).toEqual(["tells of 1 things to use only"]);
});
