import type { Browser } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./open-browser.ts";

// That nothing moves on any page for a reader who wants no motion is asked in every-page.test.ts.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
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
  await mark.press("Enter");
  await page.getByRole("dialog").waitFor();
  expect(await page.evaluate(() => (window as { behaviors?: unknown[] }).behaviors)).toEqual(["instant"]);
  await page.close();
});
