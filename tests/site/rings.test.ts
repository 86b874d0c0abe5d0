import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** Citations in the text that a note faults. */
const faulted = ".prose .c.x";

/** The figures of the faulted citation at a place among all, as they are seen: as wide as they are set, as high as figures. */
async function lookAtFigures(page: Page, at: number): Promise<string> {
  const clip = await page
    .locator(faulted)
    .nth(at)
    .evaluate((ring) => {
      ring.scrollIntoView({ block: "center", behavior: "instant" });
      const texts = document.createTreeWalker(ring, NodeFilter.SHOW_TEXT);
      const boxes: DOMRect[] = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        if (range.toString().trim() && !node.parentElement?.matches(".b")) boxes.push(range.getBoundingClientRect());
      }
      const left = Math.min(...boxes.map((box) => box.left));
      const own = ring.getBoundingClientRect();
      const height = 9;
      return {
        x: left,
        y: own.top + (own.height - height) / 2,
        width: Math.max(...boxes.map((box) => box.right)) - left,
        height,
      };
    });
  return (await page.screenshot({ clip })).toString("base64");
}

test("a breach cuts the ring and never its figures, those of a range neither", async () => {
  const page = await openPage(browser, "/review/", { deviceScaleFactor: 2 });
  await page.evaluate(() => document.fonts.ready);
  const rings = page.locator(faulted);
  const ranges = await rings.evaluateAll((all) => all.flatMap((ring, at) => (ring.matches(".rg") ? [at] : [])));
  expect(ranges.length).toBeGreaterThan(0);
  const asked = [...new Set([...ranges, 0, 1, 2, 3])];
  const breached: string[] = [];
  for (const at of asked) breached.push(await lookAtFigures(page, at));
  await rings.evaluateAll((all) => {
    for (const ring of all) (ring as HTMLElement).style.setProperty("mask", "none", "important");
  });
  const whole: string[] = [];
  for (const at of asked) whole.push(await lookAtFigures(page, at));
  expect(asked.filter((_, index) => whole[index] !== breached[index])).toEqual([]);
  await page.context().close();
});
