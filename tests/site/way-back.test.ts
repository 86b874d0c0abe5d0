import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { openAgain } from "./open-again.ts";
import { openBrowser } from "./open-browser.ts";
import { hasClass, sitePages } from "./site-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const open = (address: string, options?: BrowserContextOptions): Promise<Page> => openAgain(browser, address, options);
const way = (page: Page) => page.locator(".way");
const hashOf = (page: Page) => new URL(page.url()).hash;

describe("at a citation that one was led to", () => {
  test("the line tells which place of how many, leads through all of them in order and back to the reference", async () => {
    const page = await open("/references/26/");
    const places = await page
      .locator(".quote .lab a[href*='#cite-']")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    await page.locator(".quote .lab a[href*='#cite-']").first().click();
    const visited: string[] = [];
    for (;;) {
      await way(page).waitFor();
      visited.push(new URL(page.url()).pathname + hashOf(page));
      expect(await way(page).textContent()).toContain(`Place ${visited.length} of`);
      const next = way(page).getByRole("link", { name: "next" });
      if ((await next.count()) === 0) break;
      const address = await next.getAttribute("href");
      await next.click();
      await page.waitForURL(`**${address}`);
      await page.waitForFunction(
        (number) => document.querySelector(".way")?.textContent.includes(`Place ${number} of`),
        visited.length + 1,
      );
    }
    expect(visited).toEqual(expect.arrayContaining(places));
    expect(new Set(visited).size).toBe(visited.length);
    expect(await way(page).textContent()).toContain(`Place ${visited.length} of ${visited.length}`);
    const previous = way(page).getByRole("link", { name: "previous" });
    await previous.click();
    await page.waitForURL(`**${visited.at(-2)}`);
    await way(page).getByRole("link", { name: "Back to reference 26" }).click();
    await page.waitForURL("**/references/26/#*");
    expect(await page.locator(".quote:target").count()).toBe(1);
  });

  // https://github.com/dequelabs/cauldron/issues/2345
  test("× closes it, and the focus goes to the citation", async () => {
    const page = await open("/sections/tumor-growth/#cite-39-2");
    await way(page).waitFor();
    await way(page).getByRole("button", { name: "Close" }).press("Enter");
    expect(await way(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("cite-39-2");
    expect(await page.getByRole("dialog").count(), "no preview opens of it").toBe(0);
  });

  test.each(["/sections/tumor-growth/#cite-39-2).", "/sections/tumor-growth/index.html#cite-39-2"])(
    "the line is there at %s, too",
    async (address) => {
      const page = await open(address);
      await way(page).getByText("Place 2 of 2").first().waitFor();
      expect(hashOf(page)).toBe("#cite-39-2");
    },
  );

  test.each([
    ["light", "light", "none"],
    ["dark", "dark", "none"],
    ["forced colors", "light", "active"],
  ] as const)("its sentence stands out: %s", async (_name, colorScheme, forcedColors) => {
    const page = await open("/sections/tumor-growth/#cite-39-2", { colorScheme, forcedColors });
    const look = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { backgroundColor, outlineStyle, outlineColor } = getComputedStyle(element);
          return `${backgroundColor} ${outlineStyle} ${outlineStyle === "none" ? "" : outlineColor}`;
        });
    expect(await page.locator(".s:has(:target)").count()).toBe(1);
    expect(await look(".s:has(:target)")).not.toBe(await look(".s:not(:has(:target))"));
    if (forcedColors === "active") expect(await look(".s:has(:target)")).not.toContain("none");
  });

  test("it works on the page of the whole review, where citations are counted through", async () => {
    const page = await open("/review/#cite-2-2");
    await way(page).waitFor();
    expect(await way(page).textContent()).toContain("Place 2 of");
    await way(page).getByRole("link", { name: "next" }).click();
    await page.waitForURL("**/review/#cite-2-3");
    await page.waitForFunction(() => document.querySelector(".way")?.textContent.includes("Place 3 of"));
    await way(page).getByRole("link", { name: "Back to reference 2" }).click();
    await page.waitForURL("**/references/2/#*");
    expect(await page.locator(".quote:target").count()).toBe(1);
  });
});

describe("a reference's page leads back to the very sentence that one came from", () => {
  test.each(["/sections/tumor-growth/", "/review/"])("from %s", async (address) => {
    const page = await open(address);
    const ring = page.locator(".prose .s:has(#cite-39-2) a.c[href$='/references/39/']").last();
    const id = (await ring.getAttribute("id")) ?? "";
    await ring.hover();
    await page.getByRole("dialog").getByRole("link", { name: "Open reference 39" }).click();
    await page.waitForURL("**/references/39/");
    await way(page).waitFor();
    expect(await page.locator(".quote.from").count()).toBe(1);
    await way(page).getByRole("link", { name: "Back to the text" }).click();
    await page.waitForURL(`**${address}#${id}`);
    expect(await page.locator(`.s:has(#${id}:target)`).count()).toBe(1);
  });

  test("and forgets it after that", async () => {
    const page = await open("/sections/tumor-growth/");
    await page.locator("#cite-39-1").click();
    await page.waitForURL("**/references/39/");
    await way(page).waitFor();
    await page.reload();
    expect(await way(page).count()).toBe(0);
  });
});

test("without script every place is a link on the reference's page, in order, and its sentence is marked on arrival", async () => {
  const page = await open("/references/39/", { javaScriptEnabled: false });
  const place = page.locator("ol .quote .lab a[href*='#cite-']");
  expect(await place.count()).toBe(2);
  await place.nth(1).click();
  expect(await page.locator(".s:has(:target)").count()).toBe(1);
});

test("the places of a reference are an ordered list wherever there are any", () => {
  for (const { address, elements } of sitePages.filter(({ address }) => /^\/references\/\d+\/$/.test(address))) {
    const quotes = elements.filter((element) => element.tagName === "li" && hasClass(element, "quote"));
    const lists = new Set(quotes.map(({ parentNode }) => parentNode));
    expect(quotes.length, address).toBeGreaterThan(0);
    expect(
      [...lists].map((list) => list?.nodeName),
      address,
    ).toEqual(["ol"]);
  }
});

test("what is stored is looked at before it is used", async () => {
  const page = await open("/references/26/");
  const id = await page.locator(".quote[id]").first().getAttribute("id");
  for (const stored of [
    '["x","javascript:alert(1)"]',
    '["QUOTE","javascript:alert(1)"]',
    '["QUOTE","//example.org/#p1"]',
    '["QUOTE","/\\\\example.org/#p1"]',
    '{"0":"QUOTE"}',
    '"QUOTE"',
    "not JSON",
    "[1,2]",
  ]) {
    await page.evaluate(([key, value]) => sessionStorage.setItem(key, value), [
      "place",
      stored.replace("QUOTE", id ?? ""),
    ] as const);
    await page.reload();
    await page.waitForLoadState("networkidle");
    expect(await page.locator(".way a").count(), stored).toBe(0);
  }
});
