import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { getPage, kindsOfPage, sitePages } from "./site-pages.ts";
import { openBrowser } from "./open-browser.ts";
import { visitPages } from "./visit-pages.ts";

const kinds = [...kindsOfPage, "/search/"];
const settings = { javaScriptEnabled: false };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const open = async (address: string, width = 1280): Promise<Page> => {
  const context = await browser.newContext({ ...settings, viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(new URL(address, inject("siteAddress")).href);
  return page;
};

/** Every mark that can be seen of what a page is not about, with where it leads; nothing where it is no link. */
const readMarks = (page: Page) =>
  page.locator(".c, .v:not(i), .topic, .ab, .cell:not(.sh), .noted").evaluateAll((elements) =>
    elements.flatMap((element) => {
      const links = [...(element.matches("a") ? [element] : element.querySelectorAll("a"))];
      const label = element.textContent;
      // Within a link, or the mark of the very thing that a page is about; those of a key and beside a link only show.
      if (element.parentElement?.closest("a") || element.hasAttribute("aria-current")) return [];
      if (element.closest("#key, [aria-hidden]")) return [];
      // A row of a pathway opens what its edge rests on, where the work is a link.
      const row = element.closest("summary")?.parentElement;
      if (row?.querySelector(".ground a[href*='/references/']")) return [];
      return links.length > 0
        ? links.map((link) => ({ label, href: new URL(link.getAttribute("href") ?? "", document.baseURI).href }))
        : [{ label, href: "" }];
    }),
  );

/** What a page offers though it would do nothing, and what it leaves empty. */
async function findIdle(page: Page): Promise<string[]> {
  const controls = await page.locator("button, input, select, textarea").evaluateAll((elements) =>
    elements
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          // What HTML itself does: open a popover, show another style of citation, send a form to a page.
          !element.matches("[popovertarget], .cite input[type=radio], form[action] input"),
      )
      .map((element) => `offers ${element.outerHTML.slice(0, 80)}`),
  );
  const empty = await page.locator("main, main *, footer *").evaluateAll((elements) =>
    elements
      .filter((element) => {
        if (!element.matches("div, section, p, ul, ol, dl, figure, fieldset, form, table, details, aside"))
          return false;
        if (!element.checkVisibility({ visibilityProperty: true })) return false;
        const { width, height } = element.getBoundingClientRect();
        const isDrawn = element.querySelector("svg, img, input, hr") !== null || element.matches(".gap, [aria-hidden]");
        return width > 1 && height > 1 && !isDrawn && element.textContent.trim() === "";
      })
      .map((element) => `has an empty ${element.outerHTML.slice(0, 80)}`),
  );
  return [...controls, ...empty];
}

describe("every kind of page", () => {
  const seen = { empty: [] as string[], marks: [] as { address: string; label: string; href: string }[] };
  const idle: string[] = [];
  const visited: string[] = [];
  // Each is opened once, and once made narrow, for all that is asked of it.
  beforeAll(async () => {
    await visitPages(await openBrowser({ isQuick: true }), kinds, settings, async (page, address) => {
      const heading = await page.locator("main h1").innerText();
      const text = await page.locator("main").innerText();
      if (!heading.trim() || text.length <= heading.length + 100) seen.empty.push(`${address} holds only ${text}`);
      seen.marks.push(...(await readMarks(page)).map((mark) => ({ address, ...mark })));
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        idle.push(...(await findIdle(page)).map((fault) => `${address} ${fault}, at ${width} px`));
      }
      visited.push(address);
      return [];
    });
  });

  test("has its heading and its text", () => {
    expect(visited.toSorted()).toEqual(kinds.toSorted());
    expect(seen.empty).toEqual([]);
  });

  test("has marks that are plain links and lead to what they stand for", () => {
    const ids = new Map(
      sitePages.map(({ address, elements }) => [
        address,
        new Set(elements.flatMap(({ attrs }) => attrs.find(({ name }) => name === "id")?.value ?? [])),
      ]),
    );
    const found = seen.marks.flatMap(({ address, label, href }) => {
      if (!href) return [`${address} ${label} is no link`];
      const { pathname, hash } = new URL(href);
      const known = ids.get(pathname);
      return known && (hash === "" || known.has(decodeURIComponent(hash.slice(1))))
        ? []
        : [`${address} ${label} leads to ${href}`];
    });
    expect(found).toEqual([]);
    expect(seen.marks.length).toBeGreaterThan(2000);
  });

  test("offers nothing that would do nothing, and leaves no empty box", () => {
    expect(idle).toEqual([]);
  });
});

describe("the menus of a phone open", () => {
  test.each([
    ["Menu", "Main", "/", "References"],
    ["Sections", "Sections", "/sections/tumor-growth/", "Immunity"],
    ["Sections", "Sections", "/review/", "Immunity"],
  ])("%s, %s, on %s", async (button, navigation, address, entry) => {
    const page = await open(address, 360);
    const link = page.getByRole("navigation", { name: navigation }).getByRole("link", { name: entry });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole("button", { name: button, exact: true }).click();
    await link.click();
    expect(page.url().replace(inject("siteAddress"), "")).toMatch(
      /^(references\/|sections\/immunity\/|review\/#immunity)$/,
    );
    await page.context().close();
  });
});

test("the search says what it lacks and leads to everything by lists", async () => {
  const page = await open("/search/?q=exosomes");
  expect(await page.locator("noscript").innerText()).toMatch(/JavaScript/);
  expect(await page.locator("main input").filter({ visible: true }).count()).toBe(0);
  const lists = await page
    .locator("#search-indexes a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const list of ["/topics/", "/findings/", "/references/", "/review/", "/notes/"]) {
    expect(lists).toContain(list);
    expect(getPage(list).address).toBe(list);
  }
  // A page that is saved (MHTML) keeps what script has made of it, and runs none.
  await page.locator("#search-results").evaluate((results) => (results.innerHTML = "<li>Saved</li>"));
  expect(await page.getByText("Saved").isVisible()).toBe(true);
  await page.context().close();
});

test.each([1280, 360])("at %i px a link leads there, and no field is offered", async (width) => {
  const page = await open("/", width);
  expect(await page.locator("input[type=search]").filter({ visible: true }).count()).toBe(0);
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await page.waitForURL("**/search/");
  await page.context().close();
});
