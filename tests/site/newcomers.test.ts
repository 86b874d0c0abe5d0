import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { getAttribute, textOf, type PageElement } from "../../src/build/read-pages.ts";
import { findViolations } from "./find-violations.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";
import { openTabs, type Tabs } from "./open-tabs.ts";
import { getPage, hasClass, kindsOfPage, sitePages, within } from "./site-pages.ts";

let browser: Browser;
/** For looks at pages that leave nothing behind. */
let tabs: Tabs;
beforeAll(async () => {
  browser = await openBrowser();
  tabs = openTabs(browser);
});

describe("the key to the marks", () => {
  test.each([
    ["with a mouse", {}],
    ["without script", { javaScriptEnabled: false }],
    ["on a phone", { viewport: { width: 360, height: 740 }, hasTouch: true }],
  ])("opens from the header and closes with Escape: %s", async (_how, options) => {
    const page = await openPage(browser, "/sections/tumor-growth/", options);
    const key = page.getByRole("dialog", { name: "Key to the marks" });
    expect(await key.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Key" }).click();
    await key.waitFor();
    const box = await key.boundingBox();
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    expect(box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
    await page.keyboard.press("Escape");
    await key.waitFor({ state: "hidden" });
    await page.context().close();
  });

  test.each(["light", "dark"] as const)("has no fault that axe finds: %s", async (colorScheme) => {
    const page = await openPage(browser, "/", { bypassCSP: true, colorScheme });
    await page.getByRole("button", { name: "Key" }).press("Enter");
    expect(await findViolations(page, { within: ["#key"] })).toEqual([]);
    await page.context().close();
  });

  test("stands on every page", () => {
    const without = sitePages.filter(
      ({ elements }) => !elements.some((element) => getAttribute(element, "id") === "key"),
    );
    expect(without.map(({ address }) => address)).toEqual([]);
  });
});

test("the first page says what sheds a vesicle and what one is, and each of its marks is one of the map", () => {
  const page = getPage("/");
  const primer = page.elements.find((element) => hasClass(element, "primer"));
  if (!primer) throw new Error("the first page has no primer");
  for (const word of [
    "mesenchymal stem cell",
    "exosome",
    "Number",
    "Arrowhead",
    "Bar",
    "Dashes",
    "Capsule",
    "Broken ring",
  ])
    expect(textOf(primer)).toContain(word);
  const marksIn = (root: PageElement) =>
    within(page, root)
      .filter((element) => hasClass(element, "v") && hasClass(element, "num"))
      .map((mark) => `${getAttribute(mark, "class") ?? ""} ${textOf(mark).trim()}`);
  const cells = page.elements.filter((element) => hasClass(element, "cell"));
  const onMap = cells.flatMap(marksIn);
  expect(marksIn(primer).filter((mark) => !onMap.includes(mark))).toEqual([]);
  const capsule = within(page, primer).find((element) => hasClass(element, "cap"));
  expect(cells.filter((cell) => hasClass(cell, "dis")).map(marksIn)).toContainEqual(capsule && marksIn(capsule));
});

test("the numbers of the first page lead to what they count", async () => {
  await tabs.visit("/", async (page) => {
    const addresses = await page
      .locator(".tally a")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses).toHaveLength(4);
    const counts = await page.locator(".tally dd").allTextContents();
    for (const [index, address] of addresses.entries()) {
      await page.goto(address);
      if (!address.includes("?effect=")) continue;
      const works = await page
        .locator("#all-findings tbody tr:not([hidden]) .mark-cell .v")
        .evaluateAll((marks) => marks.map((mark) => mark.lastChild?.textContent?.trim() ?? ""));
      const numbers = new Set(
        works
          .flatMap((label) => label.split(", "))
          .flatMap((part) => {
            const [first = NaN, last = first] = part.split("–").map(Number);
            return Number.isNaN(first) ? [] : Array.from({ length: last - first + 1 }, (_, step) => first + step);
          }),
      );
      expect(numbers.size, address).toBeGreaterThanOrEqual(Number(counts[index]?.trim()));
    }
  });
});

test("a topic that needs it is explained in words of the site, marked as such", () => {
  for (const id of ["msc", "exosome", "angiogenesis", "dormancy"]) {
    const explained = getPage(`/topics/${id}/`).elements.find((element) => hasClass(element, "explained"));
    expect(explained && textOf(explained), id).toContain("by this site");
  }
});

describe("a wrong address", () => {
  test.each([
    ["/topics/vgf/", "/topics/vegf/"],
    ["/topics/TGFbeta", "/topics/tgf-beta/"],
    ["/sections/tumour-growth/", "/sections/tumor-growth/"],
  ])("%s offers %s", async (wrong, right) => {
    const near = await tabs.visit(wrong, (page) =>
      page.locator("#near a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
    );
    expect(near).toContain(right);
  });

  test("that is near to none claims nothing", async () => {
    expect(await tabs.visit("/qqqqqqqq/", (page) => page.locator("#near").isVisible())).toBe(false);
  });
});

test.each(["/sections/tumor-growth/", "/references/39/", "/review/"])(
  "%s marks the part that one reads, and its list leads there",
  async (address) => {
    await tabs.visit(address, async (page) => {
      const list = page.locator(".rail a[href^='#'], .parts a[href^='#']");
      const last = list.nth((await list.count()) - 2);
      const target = await last.getAttribute("href");
      await last.click();
      await page.locator(`:is(.rail, .parts) a[href="${target}"][aria-current="location"]`).waitFor();
    });
  },
);

/** What of a page is written smaller than it may be, as it stands on the screen, drawings at the size they are shown at. */
const findSmall = (page: Page) =>
  page.evaluate(() => {
    /** Figures in a ring are marks, as large as it lets them; what a drawing says in small its rows say again. */
    const leastOf = (element: Element) => (element.closest(".c, .v, .dia") ? 11.9 : 13.9);
    /** How much larger than written a drawing is shown. */
    const scaleOf = (element: Element) =>
      element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      // What is only heard, or only copied, has no size.
      if (!element || text === "" || element.closest(".vh, .b, script, style, noscript")) continue;
      const size = parseFloat(getComputedStyle(element).fontSize) * scaleOf(element);
      if (element.checkVisibility() && size < leastOf(element))
        found.push(`${text.slice(0, 40)}: ${size.toFixed(1)} px`);
    }
    return found;
  });

test("nothing that matters is set smaller than 14 px in a window of 1440 or of 360 px", async () => {
  for (const address of [...kindsOfPage, "/network/", "/search/?q=miR-16"]) {
    await tabs.visit(address, async (page) => {
      if (address.includes("?q=")) await page.locator(".hits li").first().waitFor();
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await findSmall(page), `${address} at ${width} px`).toEqual([]);
      }
    });
  }
});

test("no link in the prose is told by a faint line", async () => {
  const [line, paper] = await tabs.visit("/sections/tumor-growth/", (page) =>
    page
      .locator(".prose a.topic")
      .first()
      .evaluate((link) => {
        const toNumbers = (color: string) => (color.match(/\d+/g) ?? []).slice(0, 3).map(Number);
        return [
          toNumbers(getComputedStyle(link).textDecorationColor),
          toNumbers(getComputedStyle(document.body).backgroundColor),
        ];
      }),
  );
  const luminance = (color: number[]) =>
    color
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  expect((luminance(paper ?? []) + 0.05) / (luminance(line ?? []) + 0.05)).toBeGreaterThan(3);
});

/** The names on a page as it stands that are parted by the end of a line. */
const findBroken = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(".prose p, .mg a, h1, h2, .table :is(td, th), .works .t, .gallery p, .hits a"),
    ].flatMap((block) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { 0: name, index } of (node as Text).data.matchAll(
          /[\p{L}\d]*-\d[\p{L}\d]*|\p{Script=Greek}-[\p{L}\d]+/gu,
        )) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + name.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(name);
        }
      }
      return found;
    }),
  );

test.each([
  "/sections/tumor-growth/",
  "/evidence/",
  "/findings/",
  "/topics/mir-100/",
  "/pathways/",
  "/pathways/regulators-of-vegf/",
  "/search/?q=miR-16 VEGF",
])("no line of %s ends within a name such as Bcl-2, at 1440 and at 360 px", async (address) => {
  await tabs.visit(address, async (page) => {
    if (address.includes("?q=")) await page.locator(".hits li").first().waitFor();
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await findBroken(page), `at ${width} px`).toEqual([]);
    }
  });
});

test.each([360, 1440])("both halves of every capsule are as high as each other, at %i px", async (width) => {
  const halves = await tabs.visit("/topics/breast-cancer/", async (page) => {
    await page.setViewportSize({ width, height: 800 });
    return page.locator(".sides .dis").evaluateAll((capsules) =>
      capsules.map((capsule) =>
        [...capsule.querySelectorAll(".marks")].map((half) => {
          const { top, bottom } = half.getBoundingClientRect();
          return [Math.round(top), Math.round(bottom)];
        }),
      ),
    );
  });
  expect(halves.length).toBeGreaterThan(1);
  for (const [left, right] of halves) expect(left).toEqual(right);
});

test("the field to search in stands in the first screen of a small laptop", async () => {
  const field = await tabs.visit("/", async (page) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    return page.locator("#start-input").boundingBox();
  });
  expect(field && field.y + field.height).toBeLessThan(768);
});

test.each([
  ["/evidence/", ".matter table", 1440],
  ["/topics/breast-cancer/", ".differences table", 1440],
  ["/topics/breast-cancer/", ".differences table", 768],
])("the columns of the disagreements of %s stand under one another: %s, %i px", async (address, tables, width) => {
  const columns = await tabs.visit(address, async (page) => {
    await page.setViewportSize({ width, height: 900 });
    return page
      .locator(tables)
      .evaluateAll((all) =>
        all
          .filter((table) => table.checkVisibility())
          .map((table) =>
            [...table.querySelectorAll("thead th")].map((cell) => Math.round(cell.getBoundingClientRect().x)),
          ),
      );
  });
  expect(columns.length).toBeGreaterThan(1);
  expect(columns[0]?.length).toBeGreaterThan(2);
  for (const places of columns) expect(places).toEqual(columns[0]);
});
