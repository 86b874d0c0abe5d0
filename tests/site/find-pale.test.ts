import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { addStyle } from "./add-style.ts";
import { findPale } from "./find-pale.ts";
import { findSmall } from "./find-small.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** Opens a section and asks of all its colors. @returns the page, and how its letters look */
async function openKnown(): Promise<{ page: Page; known: Set<string> }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  await page.goto(new URL("/sections/tumor-growth/", inject("siteAddress")).href);
  const known = new Set<string>();
  expect(await findPale(page, known)).toEqual([]);
  expect(known.size).toBeGreaterThan(10);
  return { page, known };
}

describe("what becomes hard to read is told, though the page was found right before", () => {
  test.each([
    ["nothing", "", false],
    ["the letters themselves", "h1 { color: #bbb }", true],
    ["the letters of what they stand in", "main { color: #bbb }", true],
    ["links among words", "main a { color: #333; text-decoration: none; border: 0 }", true],
    ["what they stand in", "main { background: #333 }", true],
    ["how clear they are", "main { opacity: 0.3 }", true],
  ])("%s", async (_, style, isPale) => {
    const { page, known } = await openKnown();
    await addStyle(page, style);
    const found = await findPale(page, known);
    await page.close();
    expect(found.length > 0, found.join("\n")).toBe(isPale);
  });

  test("a box that comes to lie under them", async () => {
    const { page, known } = await openKnown();
    await addStyle(page, "h1 { position: relative; z-index: 1 } :has(> h1) { position: relative }");
    expect(await findPale(page, known)).toEqual([]);
    await page.evaluate(() => {
      const box = document.createElement("div");
      box.style.cssText = "position: absolute; inset: 0; background: #333";
      document.querySelector("h1")?.before(box);
    });
    const found = await findPale(page, known);
    await page.close();
    expect(found.join()).toContain("<h1");
  });

  test("beside everything else that axe is asked", async () => {
    const { page, known } = await openKnown();
    const ask = () => findSmall(page, new Set(), (sizesOf) => findPale(page, known, { beside: { sizesOf } }));
    expect(await ask()).toEqual([]);
    await addStyle(page, "h1 { color: #bbb } footer a { display: block; line-height: 10px; padding: 0 }");
    const found = await ask();
    await page.close();
    expect(found.join("\n")).toMatch(/^color-contrast: <h1/m);
    expect(found.join("\n")).toMatch(/^target-size: <a/m);
  });
});
