import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { openAgain } from "./open-again.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";
import { kindsOfPage } from "./site-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** Opens a page for a test that leaves nothing behind; another has a window of its own. */
const open = (address = "/search/", options?: BrowserContextOptions): Promise<Page> =>
  openAgain(browser, address, options);
const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector("#search-status")?.textContent !== "");
const results = (page: Page) =>
  page.$$eval("#search-results > li > a", (links) => links.map((link) => link.getAttribute("href") ?? ""));
const status = (page: Page) => page.locator("#search-status").textContent();
const ask = async (page: Page, question: string) => {
  await page.locator("#search-input").fill(question);
  await settled(page);
};

describe("results", () => {
  test("each says its kind and holds one link to the item, and the match is marked", async () => {
    const page = await open("/search/?q=miRNA-221");
    await settled(page);
    const items = await page.$$eval("#search-results > li", (list) =>
      list.map((item) => ({
        kind: item.dataset["kind"],
        links: item.querySelectorAll("a[href]").length,
        marks: item.querySelectorAll("mark").length,
      })),
    );
    expect(items.length).toBeGreaterThan(3);
    for (const item of items) {
      expect(["finding", "reference", "section", "topic", "pathway", "note"]).toContain(item.kind);
      expect(item.links).toBe(1);
    }
    expect(items[0]?.marks).toBeGreaterThan(0);
    const shapes = await page.$$eval("#search-results > li", (list) =>
      list.map((item) => item.querySelector(".hit-mark > *")?.getBoundingClientRect().height ?? 0),
    );
    expect(Math.min(...shapes), "every result has a mark that is seen").toBeGreaterThan(8);
    expect(await page.locator("#search-reading").textContent()).toContain("“miRNA-221” is read as miR-221.");
  });

  test("lead to pages and places that exist", async () => {
    const page = await open("/search/?q=exosomes");
    await settled(page);
    const found = await results(page);
    expect(found.length).toBeGreaterThan(5);
    for (const address of found) {
      const [path = "", fragment] = address.split("#");
      const response = await page.request.get(new URL(path, inject("siteAddress")).href);
      expect(response.status(), address).toBe(200);
      if (fragment) expect(await response.text(), address).toContain(`id="${fragment}"`);
    }
  });

  test("come as one types, before a word is finished", async () => {
    const page = await open();
    await page.locator("#search-input").pressSequentially("osteosa");
    await settled(page);
    expect(await results(page)).toContain("/topics/osteosarcoma/");
  });

  test("are none for what does not occur, and a suggestion stands elsewhere", async () => {
    const page = await open("/search/?q=BRCA1");
    await settled(page);
    expect(await page.locator("#search-results li").count()).toBe(0);
    expect(await status(page)).toMatch(/does not occur in this review/);
  });
});

describe("the address", () => {
  test("holds the question and every choice, comes back with Back, and can be shared", async () => {
    const page = await open();
    await ask(page, "breast cancer");
    const all = (await results(page)).length;
    await page.locator("#search-kinds label", { hasText: "Findings" }).click();
    await page.waitForFunction((count) => document.querySelectorAll("#search-results li").length < count, all);
    await settled(page);
    expect(new URL(page.url()).search).toBe("?q=breast+cancer&kind=finding");
    const kinds = await page.$$eval("#search-results li", (list) => list.map((item) => item.dataset["kind"]));
    expect(new Set(kinds)).toEqual(new Set(["finding"]));
    const shared = await openPage(browser, new URL(page.url()).pathname + new URL(page.url()).search);
    await settled(shared);
    expect(await results(shared)).toEqual(await results(page));
    await shared.context().close();
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll("#search-results li").length === count, all);
  });

  test("facets take the union within and the intersection across", async () => {
    const page = await open();
    const count = async (address: string) => {
      await page.goto(new URL(address, inject("siteAddress")).href);
      await settled(page);
      return page.locator("#search-results li").count();
    };
    const base = "/search/?q=growth&kind=finding";
    const promotes = await count(`${base}&effect=promotes`);
    const suppresses = await count(`${base}&effect=suppresses`);
    expect(promotes).toBeGreaterThan(0);
    expect(await count(`${base}&effect=promotes&effect=suppresses`)).toBe(promotes + suppresses);
    const glioma = await count(`${base}&tumor=Glioma`);
    expect(await count(`${base}&tumor=Glioma&effect=promotes`)).toBeLessThanOrEqual(Math.min(glioma, promotes));
  });

  test("ignores what is not known, and says so, broken escapes and a thousand facets", async () => {
    const page = await open();
    for (const [rest, said] of [
      ["&kind=nonsense&moon=1", "“nonsense” is no filter"],
      ["&tumour=glioma&utm_source=mail", "“tumour” is no filter, but “tumor” is one."],
      ["&%E0%A4%A=%zz", ""],
      [Array.from({ length: 1000 }, (_, index) => `&tumor=x${index}`).join(""), "“x0” is no filter"],
    ] as const) {
      await page.goto(new URL(`/search/?q=osteosarcoma${rest}`, inject("siteAddress")).href);
      await settled(page);
      expect(await results(page), rest.slice(0, 30)).toContain("/topics/osteosarcoma/");
      expect(await page.locator("#search-reading").innerText(), rest.slice(0, 30)).toContain(said);
    }
  });
});

test("bad input finds nothing and breaks nothing", async () => {
  const page = await openPage(browser, "/search/");
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  for (const question of [
    "x".repeat(10_000),
    "!?…—()[]{}",
    '"unclosed',
    "(.*)+[a-z",
    "<img src=x onerror=alert(1)>",
    "🧬🧫",
    "سرطان",
    "%E0%A4%A",
    "\u0000\u0007",
  ]) {
    await ask(page, question);
    expect(await page.locator("#search-results li").count(), question.slice(0, 20)).toBe(0);
    expect(await page.locator("main img").count()).toBe(0);
  }
  await page.locator("#search-input").fill("");
  expect(await page.locator("#search-results li").count()).toBe(0);
  expect(await page.locator("#search-indexes").isVisible()).toBe(true);
  expect(errors).toEqual([]);
  await page.context().close();
});

describe("the keyboard", () => {
  test("walks from the box through the results and back, opens with Enter, returns with Esc", async () => {
    const page = await open("/search/?q=osteosarcoma");
    await settled(page);
    await page.locator("#search-input").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const second = (await results(page))[1];
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(second);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-input");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/topics\/osteosarcoma\//);
  });

  describe("reaches a search box by / and by Ctrl-K", () => {
    let page: Page;
    beforeAll(async () => {
      page = await open("/");
    });
    test.each(kindsOfPage)("on %s", async (address) => {
      // What the page before remembered of questions and places is forgotten, as in a new window.
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await page.goto(new URL(address, inject("siteAddress")).href);
      await page.keyboard.press("/");
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe("q");
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press("Control+k");
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe("q");
      await page.keyboard.type("TMZ");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/search\/\?q=TMZ/);
      await settled(page);
      expect((await results(page))[0]).toBe("/topics/temozolomide/");
    });
  });
});

test.each(["light", "dark"] as const)(
  "where colors are forced, matches can be read and one sees what is chosen: %s",
  async (colorScheme) => {
    const page = await open("/search/?q=angiogenesis", { forcedColors: "active", colorScheme });
    await settled(page);
    const colors = await page
      .locator("mark")
      .first()
      .evaluate((mark) => [getComputedStyle(mark).color, getComputedStyle(mark).backgroundColor]);
    expect(colors[0]).not.toBe(colors[1]);
    expect(colors[1]).not.toBe("rgba(0, 0, 0, 0)");
    await page.locator("#search-kinds label", { hasText: "Findings" }).click();
    await settled(page);
    const lines = await page
      .locator("#search-kinds input + span")
      .evaluateAll((names) => names.map((name) => getComputedStyle(name).borderBottomColor));
    expect(new Set(lines).size).toBe(2);
    expect(lines.filter((line) => line === lines[1])).toHaveLength(1);
  },
);

test("on a phone a link leads to the search page", async () => {
  const page = await open("/", { viewport: { width: 360, height: 740 } });
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await page.waitForURL(/\/search\/$/);
  expect(await page.locator("#search-input").isVisible()).toBe(true);
});

test("without JavaScript the page says so and offers the lists", async () => {
  const page = await open("/search/?q=TMZ", { javaScriptEnabled: false });
  expect(await page.locator("main").textContent()).toContain("Searching needs JavaScript");
  expect(await page.locator("#search").isVisible()).toBe(false);
  expect(await page.locator("#search-indexes a").count()).toBeGreaterThan(3);
});

test.each(["**/search/start.json", "**/words-*.json", "**/texts-*.json"])(
  "when %s cannot be loaded the page says so and offers the lists",
  async (pattern) => {
    const page = await open("/about/");
    await page.route(pattern, (route) => route.abort());
    await page.goto(new URL("/search/", inject("siteAddress")).href);
    await page.locator("#search-input").fill("TMZ");
    await settled(page);
    expect(await status(page)).toContain("could not be loaded");
    expect(await page.locator("#search-indexes").isVisible()).toBe(true);
  },
);

test("nothing is loaded for searching before a reader turns to it", async () => {
  const page = await open("/sections/tumor-growth/");
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  expect(loaded.filter((name) => /search\/.*\.json/.test(name))).toEqual([]);
});

test.each([
  ["opened with its question", "/search/?q=miR-221", ""],
  ["typed", "/search/", "miR-221"],
])(
  "the first search, %s, moves at most 110 KB in at most 12 requests, compressed as hosts do",
  async (_how, address, typed) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const sizes: { name: string; bytes: number }[] = [];
    const pending: Promise<void>[] = [];
    page.on("response", (response) => {
      const name = new URL(response.url()).pathname;
      if (!/search\/.*\.json$|\.js$/.test(name)) return;
      pending.push(
        response.body().then((body) => {
          sizes.push({ name, bytes: gzipSync(body).length });
        }),
      );
    });
    await page.goto(new URL(address, inject("siteAddress")).href);
    if (typed) await page.locator("#search-input").fill(typed);
    await settled(page);
    await page.waitForLoadState("networkidle");
    await Promise.all(pending);
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    const names = sizes.map(({ name }) => name.replace(/^.*\//, ""));
    expect(names).toEqual(expect.arrayContaining(["start.json", "texts-0.json", expect.stringMatching(/^words-/)]));
    expect(sizes.length).toBeLessThanOrEqual(12);
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(110 * 1024);
    await context.close();
  },
);

test("on a phone the filters take one line, which opens them over the results", async () => {
  const page = await open("/search/?q=VEGF", { viewport: { width: 360, height: 740 } });
  const filters = page.getByRole("button", { name: "Filters", exact: true });
  await filters.waitFor();
  const first = await page.locator("#search-results li").first().boundingBox();
  expect(first?.y).toBeLessThan(400);
  expect(await page.locator("#search-kinds").isVisible()).toBe(false);
  await filters.click();
  await page.locator("#search-kinds label", { hasText: "Findings" }).click();
  await page.waitForURL(/kind=finding/);
  await page.keyboard.press("Escape");
  await page.locator("#search-kinds").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: /Kind Findings, remove|Kind\s+Findings/ }).waitFor();
});
