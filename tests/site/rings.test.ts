import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";
import { hasClass, sitePages } from "./site-pages.ts";
import { visitPages } from "./visit-pages.ts";

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

test("no line of an answer begins with a ring, but within a run of them", async () => {
  const answered = sitePages.filter(({ elements }) => elements.some((element) => hasClass(element, "answer")));
  expect(answered.length).toBeGreaterThan(0);
  const found = await visitPages(
    browser,
    answered.map(({ address }) => address),
    {},
    async (page) => {
      const begun: string[] = [];
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const rings = await page.locator(".answer .c").evaluateAll((all) =>
          all.flatMap((ring) => {
            const start = ring.closest(".answer")?.getBoundingClientRect().left ?? 0;
            const isAfterRing = (ring.closest(".nb") ?? ring).previousElementSibling?.tagName === "WBR";
            const isFirst = ring.getBoundingClientRect().left < start + 12;
            return isFirst && !isAfterRing ? [ring.textContent.replace(/\s+/g, "")] : [];
          }),
        );
        begun.push(...rings.map((ring) => `${ring}, ${width} px wide`));
      }
      return begun;
    },
  );
  expect(found).toEqual([]);
});
