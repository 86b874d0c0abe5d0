import { afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import type { Page } from "playwright-core";
import { addStyle } from "./add-style.ts";
import { findSmall } from "./find-small.ts";
import { findViolations } from "./find-violations.ts";
import { openBrowser } from "./open-browser.ts";
import { openDetails } from "./open-details.ts";

describe("what becomes too small is told as axe tells it of a whole page, though the page was found right before", () => {
  let page: Page;
  const known = new Set<string>();
  beforeAll(async () => {
    const browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 360, height: 900 }, reducedMotion: "reduce" });
    await page.goto(new URL("/topics/vegf/", inject("siteAddress")).href);
    await openDetails(page);
    expect(await findSmall(page, known)).toEqual([]);
    expect(known.size).toBeGreaterThan(2);
  });

  afterEach(() =>
    page.evaluate(() => {
      document.adoptedStyleSheets = [];
      document.querySelector(".placed")?.remove();
    }),
  );

  test.each([
    ["nothing", "", false],
    ["what is small of itself", ".copy { width: 12px; height: 12px; min-width: 0; min-height: 0; padding: 0 }", true],
    [
      "what stands in something that has no box",
      "main :is(ul, ol, li, p) { display: contents } main a { display: block; height: 6px; overflow: hidden }",
      true,
    ],
    ["what is small and near", "li, p { margin: 0; padding: 0; line-height: 1 }", true],
    ["what lies under another", "a, button { display: inline-block; margin: -9px; padding: 4px }", true],
    [
      "what is small beside what is large",
      "dd a, li a, p a { display: block; height: 6px } button { margin: 0 }",
      true,
    ],
    [
      "what is small without being covered",
      "li { display: flex; flex-direction: column; gap: 3px } li > * { height: 8px; overflow: hidden }",
      true,
    ],
    ["heads of folded parts", "summary { height: 9px; min-height: 0; padding: 0; margin: 0; overflow: hidden }", true],
    [
      "what stands at the same place",
      ".lab { position: relative } .lab > a { position: absolute; left: 0; top: 0 }",
      false,
    ],
    ["what lies under something that is no target", "footer { position: fixed; inset: 0; background: #fff }", false],
    ["what lines of words bring nearer", "p, dd, li { margin-top: -14px }", true],
  ])("%s", async (_, style, isSmall) => {
    await addStyle(page, style.replaceAll(";", " !important;").replaceAll(" }", " !important }"));
    const found = await findSmall(page, new Set(known));
    expect(found).toEqual(await findViolations(page, { rules: ["target-size"] }));
    expect(found.length > 0, found.join("\n")).toBe(isSmall);
  });

  // What stays free of a link that something lies over is too near to the other one.
  test.each([
    [
      "a small one",
      "left: 0; width: 60px; height: 20px",
      "left: 0; width: 50px",
      "left: 66px; width: 20px; height: 20px",
    ],
    [
      "a large one beside",
      "left: 0; width: 20px; height: 20px",
      "left: 40px; width: 60px",
      "left: 26px; width: 60px; height: 24px",
    ],
  ])("what something lies over: %s", async (_, one, cover, other) => {
    const place = ".placed { position: relative; height: 40px } .placed > * { position: absolute; top: 0 }";
    const over = `.placed > span { ${cover}; height: 24px; background: white }`;
    await addStyle(page, `${place} .placed > [href="#one"] { ${one} } .placed > [href="#other"] { ${other} } ${over}`);
    await page.evaluate(() => {
      document
        .querySelector("main")
        ?.insertAdjacentHTML(
          "afterbegin",
          '<div class="placed"><a href="#one">1</a><a href="#other">2</a><span></span></div>',
        );
    });
    const found = await findSmall(page, new Set(known));
    expect(found).toEqual(await findViolations(page, { rules: ["target-size"] }));
    expect(found.join("\n")).toContain('href="#one"');
  });
});
