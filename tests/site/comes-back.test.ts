import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { openAgain } from "./open-again.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/**
 * Leaves a page and comes back to it as in Safari: it was kept whole, but every field that says `autocomplete="off"` becomes
 * what its HTML says, behind the event (https://github.com/algolia/instantsearch/pull/1212).
 */
const leaveAndComeBack = (page: Page) =>
  page.evaluate(async () => {
    setTimeout(() => {
      for (const field of document.querySelectorAll("input")) {
        if ((field.getAttribute("autocomplete") ?? field.form?.getAttribute("autocomplete")) !== "off") continue;
        field.value = field.defaultValue;
        field.checked = field.defaultChecked;
      }
    }, 20);
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await new Promise((resolve) => setTimeout(resolve, 300));
  });

describe("whoever comes back to a page that was kept finds in its fields what it shows", () => {
  test("the filters of the findings", async () => {
    const page = await openAgain(browser, "/findings/?effect=suppresses");
    const chosen = page.locator("#finding-filters input:checked");
    await expect.poll(() => chosen.count()).toBe(1);
    await leaveAndComeBack(page);
    expect(await chosen.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))).toEqual([
      "suppresses",
    ]);
  });

  test("the question of the search, and whether its key is on", async () => {
    const page = await openAgain(browser, "/search/?q=miR-146b");
    await page.locator("#search-results > li").first().waitFor();
    await leaveAndComeBack(page);
    expect(await page.locator("#search-input").inputValue()).toBe("miR-146b");
    expect(await page.locator("#search-shortcut input").isChecked()).toBe(true);
  });

  test("the question in the header", async () => {
    const page = await openAgain(browser, "/topics/vegf/");
    await page.locator("#find").pressSequentially("glioma");
    await page.locator("#find-results li").first().waitFor();
    await leaveAndComeBack(page);
    expect(await page.locator("#find").inputValue()).toBe("glioma");
  });

  test("the two ends of a chain", async () => {
    const page = await openAgain(browser, "/network/?from=mir-100&to=angiogenesis");
    const ends = () =>
      page
        .locator("#network-question input")
        .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
    await expect.poll(ends).toEqual(["miR-100", "Angiogenesis"]);
    await leaveAndComeBack(page);
    expect(await ends()).toEqual(["miR-100", "Angiogenesis"]);
  });
});

test("whoever comes back to results that were kept stands where they were left, though WebKit begins at the top", async () => {
  const page = await openAgain(browser, "/search/?q=exosomes");
  await page.locator("#search-results > li").first().waitFor();
  await page.evaluate(() => scrollTo(0, 1000));
  await expect.poll(() => page.evaluate(() => (history.state as { scrolled?: number } | null)?.scrolled)).toBe(1000);
  await page.evaluate(() => {
    scrollTo(0, 0);
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  expect(await page.evaluate(() => scrollY)).toBe(1000);
});

test("Back finds folded parts as they were left, also where the page was not kept", async () => {
  const page = await openAgain(browser, "/evidence/");
  const open = () =>
    page.locator("details.matter").evaluateAll((all) => all.map((matter) => (matter as HTMLDetailsElement).open));
  const [first, second, third] = [0, 1, 2].map((at) => page.locator("details.matter > summary").nth(at));
  await first?.click();
  await second?.click();
  await third?.click();
  await second?.click();
  const before = await open();
  expect(before.slice(0, 3)).toEqual([true, false, true]);
  await page.goto(new URL("/about/", page.url()).href);
  await page.goBack();
  await expect.poll(open).toEqual(before);
});

test("a browser that refuses many changes of its history is asked again later, and every key is answered", async () => {
  const page = await openPage(browser, "/about/");
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  // As Safari does, in other numbers: https://github.com/nusmodifications/nusmods/issues/763
  await page.addInitScript(() => {
    const times: number[] = [];
    for (const name of ["pushState", "replaceState"] as const) {
      const change = history[name].bind(history);
      history[name] = (...given) => {
        while (times[0] !== undefined && times[0] < performance.now() - 2000) times.shift();
        if (times.push(performance.now()) > 5)
          throw new DOMException("Attempt to use history too often", "SecurityError");
        change(...given);
      };
    }
  });
  await page.goto(new URL("/search/", page.url()).href);
  await page.locator("#search-input").pressSequentially("growth of melanoma");
  await page.locator("#search-input").fill("miR-146b");
  await expect.poll(() => page.locator("#search-head").textContent()).toMatch(/\d+ results/);
  expect(await page.locator("#search-results > li > a").first().textContent()).toMatch(/miR-146b/i);
  await page.locator("#search-input").press("Enter");
  await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe("miR-146b");
  await page.goto(new URL("/evidence/", page.url()).href);
  await page.locator("details.matter > summary").first().focus();
  for (let count = 0; count < 8; count++) await page.keyboard.press("Enter");
  const isKept = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll("details")];
      const shown = all.flatMap(({ open }, at) => (open ? at : []));
      return JSON.stringify(history.state) === JSON.stringify({ open: shown });
    });
  await expect.poll(isKept, { message: "what is folded is asked for again, too" }).toBe(true);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("what is read out comes into a place that stood there before", async () => {
  const page = await openAgain(browser, "/sections/tumor-growth/");
  await page.evaluate(() => {
    // NVDA reads nothing of a place that came with its words: https://github.com/nvaccess/nvda/issues/7906
    const born: string[] = [];
    Object.assign(globalThis, { born });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const place of [node, ...node.querySelectorAll("*")])
              if (place.matches("[role=status], [aria-live=polite]") && place.textContent !== "")
                born.push(place.textContent);
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.locator(".prose .s").first().hover();
  await page.locator(".choose").first().waitFor({ state: "attached" });
  await page.evaluate(() => {
    const sentence = document.querySelector(".prose .s");
    if (sentence) getSelection()?.selectAllChildren(sentence);
  });
  await page.keyboard.press("Control+c");
  await expect.poll(() => page.locator(".way [role=status]").textContent()).toBe("Copied, words only.");
  await page.route(/search-panel/, (route) => route.abort());
  await page.locator("#find").focus();
  await expect.poll(() => page.locator(".find-panel").textContent()).toMatch(/could not be loaded/);
  expect(await page.evaluate(() => (globalThis as unknown as { born: string[] }).born)).toEqual([]);
});
