import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { kindsOfPage } from "./site-pages.ts";
import { visitPages } from "./visit-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** What moves or would move on a page. */
const findMotion = (page: Page) =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll("*")];
    const parts = elements.flatMap((element) =>
      ["", "::before", "::after"].map((part) => [element, getComputedStyle(element, part)] as const),
    );
    const moving = parts.filter(
      ([, { transitionDuration, animationName, scrollBehavior }]) =>
        !/^(0s(, )?)+$/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth",
    );
    return [
      ...moving.map(([element]) => element.outerHTML.slice(0, 80)),
      ...document.getAnimations().map((animation) => `an animation: ${animation.constructor.name}`),
    ];
  });

test("nothing moves on any kind of page for a reader who wants no motion", async () => {
  const found = await visitPages(
    browser,
    [...kindsOfPage, "/search/?q=exosomes"],
    { reducedMotion: "reduce" },
    findMotion,
  );
  expect(found).toEqual([]);
});

// https://drafts.csswg.org/css-view-transitions-2/#view-transition-rule
test("pages follow one another at once for a reader who wants no motion, and only for one", async () => {
  const page = await browser.newPage();
  await page.goto(inject("siteAddress"));
  const readTransitions = () =>
    page.evaluate(() => {
      const collect = (rules: CSSRuleList): string[] =>
        [...rules].flatMap((rule) => {
          if (rule instanceof CSSMediaRule) return matchMedia(rule.conditionText).matches ? collect(rule.cssRules) : [];
          return rule instanceof CSSViewTransitionRule ? rule.navigation : [];
        });
      return [...document.styleSheets].flatMap((sheet) => collect(sheet.cssRules));
    });
  await page.emulateMedia({ reducedMotion: "no-preference" });
  expect(await readTransitions()).toEqual(["auto"]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await readTransitions()).toEqual([]);
  await page.close();
});

test("a preview on a phone brings its mark into sight without scrolling there for a reader who wants no motion", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" });
  await page.addInitScript(() => {
    const behaviors: unknown[] = [];
    Object.assign(window, { behaviors });
    const scrollBy = window.scrollBy.bind(window) as (options: ScrollToOptions) => void;
    window.scrollBy = (options?: ScrollToOptions | number) => {
      behaviors.push((options as ScrollToOptions).behavior);
      scrollBy(options as ScrollToOptions);
    };
  });
  await page.goto(new URL("/sections/tumor-growth/", inject("siteAddress")).href);
  const mark = page.locator(".prose a.c").last();
  await mark.evaluate((link) => link.scrollIntoView({ block: "end" }));
  await mark.click();
  await page.getByRole("dialog").waitFor();
  expect(await page.evaluate(() => (window as { behaviors?: unknown[] }).behaviors)).toEqual(["instant"]);
  await page.close();
});
