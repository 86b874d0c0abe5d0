import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";

const pathways = readdirSync("content/pathways").map((file) => ({
  id: file.replace(".yaml", ""),
  edges: (parse(readFileSync(`content/pathways/${file}`, "utf8")) as { edges: { number: number }[] }).edges.map(
    ({ number }) => number,
  ),
}));
const addressOf = (id: string) => `/pathways/${id}/`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** What is lit in the drawing and among the rows, and what the pane tells. */
const readLit = (page: Page) =>
  page.evaluate(() => {
    const numbers = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => Number(dataset["edge"]));
    const pane = document.querySelector<HTMLElement>("#pane");
    return {
      lines: numbers("path.edge.lit"),
      rows: numbers(".step.lit"),
      pane: pane?.hidden === false && pane.checkVisibility() ? pane.innerText : undefined,
    };
  });
/** What a row opens to, as text. */
const groundOf = (page: Page, edge: number) =>
  page.locator(`#edge-${edge} .basis`).evaluate((basis) => basis.textContent.replace(/\s+/g, " ").trim());

describe("every edge is lit and told by pointer, by keyboard and by its address", () => {
  test.each(pathways)("$id", async ({ id, edges }) => {
    const page = await openPage(browser, addressOf(id), { viewport: { width: 1440, height: 900 } });
    for (const edge of edges) {
      const lit = { lines: [edge], rows: [edge] };
      const ground = await groundOf(page, edge);
      const told = expect.stringContaining(ground) as string;
      const squeezed = async () => {
        const { pane, ...rest } = await readLit(page);
        return { ...rest, pane: pane?.replace(/\s+/g, " ") };
      };
      await page
        .locator(`.label[data-edge="${edge}"] a`)
        .dispatchEvent("pointerover", { bubbles: true, pointerType: "mouse" });
      await expect
        .poll(squeezed, { message: `edge ${edge} by pointer`, timeout: 10_000 })
        .toEqual({ ...lit, pane: told });
      await page.locator("h1").dispatchEvent("pointerover", { bubbles: true, pointerType: "mouse" });
      await expect.poll(squeezed, { timeout: 10_000 }).toEqual({ lines: [], rows: [], pane: undefined });

      await page.locator(`.step[data-edge="${edge}"] summary`).press("Enter");
      expect(await squeezed(), `edge ${edge} by keyboard`).toEqual({ ...lit, pane: told });
      expect(new URL(page.url()).hash).toBe(`#edge-${edge}`);
      await page.keyboard.press("Escape");
      expect(await squeezed()).toEqual({ lines: [], rows: [], pane: undefined });
      expect(new URL(page.url()).hash).toBe("");

      await page.evaluate((hash) => (location.hash = hash), `edge-${edge}`);
      await expect
        .poll(squeezed, { message: `edge ${edge} by address`, timeout: 10_000 })
        .toEqual({ ...lit, pane: told });
      await page.keyboard.press("Escape");
    }
    await page.context().close();
  });
});

test("an address lights its edge on arrival, and the pane is where the eye is", async () => {
  const page = await openPage(browser, `${addressOf("mir-100-and-vegf")}#edge-6`, {
    viewport: { width: 1440, height: 900 },
  });
  await expect.poll(async () => (await readLit(page)).lines, { timeout: 10_000 }).toEqual([6]);
  const box = await page.locator("#pane").boundingBox();
  expect(box && box.y >= 0 && box.y < 900).toBe(true);
  await page.context().close();
});

test("a click on an edge stays on the page and keeps its place in the history", async () => {
  const page = await openPage(browser, addressOf("mir-100-and-vegf"), { viewport: { width: 1440, height: 900 } });
  const before = await page.evaluate(() => history.length);
  await page.locator('.label[data-edge="6"] a').click();
  await page.locator('.label[data-edge="8"] a').click();
  expect(new URL(page.url()).pathname).toBe(addressOf("mir-100-and-vegf"));
  expect((await readLit(page)).lines).toEqual([8]);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.context().close();
});

test("a chosen name lights what lies up- and downstream of it, and names it", async () => {
  const page = await openPage(browser, addressOf("vegf-through-erk"), { viewport: { width: 1440, height: 900 } });
  await page.locator('.node[data-node="vegf"] a').click();
  const { lines, pane } = await readLit(page);
  expect(lines.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 6, 9]);
  expect(pane).toMatch(/Upstream\s+ERK1\/2 · p38 MAPK · BM-MSC/);
  expect(pane).toMatch(/Downstream\s+More vessels · Growth/);
  expect(new URL(page.url()).hash).toBe("#node-vegf");
  await page.locator("#pane").getByRole("link", { name: "Open the topic" }).click();
  expect(new URL(page.url()).pathname).toBe("/topics/vegf/");
  await page.context().close();
});

test("without script a ring leads to its row, which opens, and the row lights its line", async () => {
  const [longest] = [...pathways].sort((a, b) => Math.max(...b.edges) - Math.max(...a.edges));
  if (!longest) throw new Error("there is no pathway");
  const page = await openPage(browser, addressOf(longest.id), {
    viewport: { width: 1440, height: 900 },
    javaScriptEnabled: false,
  });
  for (const edge of longest.edges) {
    await page.locator(`.label[data-edge="${edge}"] a`).click();
    expect(new URL(page.url()).hash).toBe(`#edge-${edge}`);
    expect(await page.locator(`#edge-${edge}`).isVisible()).toBe(true);
    const lines = page.locator("path.edge");
    const thick = await lines.evaluateAll((all) =>
      all
        .filter((line) => getComputedStyle(line).strokeWidth === "2.6px")
        .map((line) => line.getAttribute("data-edge")),
    );
    expect(thick).toEqual([String(edge)]);
  }
  await page.context().close();
});

describe("type and targets are large enough", () => {
  test.each([360, 768, 1440])("at %i px, on every pathway", async (width) => {
    const page = await openPage(browser, "/pathways/", { viewport: { width, height: 900 } });
    const small: string[] = [];
    for (const { id } of pathways) {
      await page.goto(new URL(addressOf(id), page.url()).href);
      await page.evaluate(() => document.fonts.ready);
      const found = await page.evaluate(() => {
        const drawing = document.querySelector<SVGSVGElement>("svg.dia[role=group]");
        const scale = drawing?.checkVisibility()
          ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width
          : 1;
        const problems: string[] = [];
        const parts = document.querySelectorAll<HTMLElement>(".stage text, .stage .steps *, .stage .keep a");
        for (const part of parts) {
          const hasText = [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
          if (!hasText || !part.checkVisibility() || part.closest(".vh, .c")) continue;
          const size = Number.parseFloat(getComputedStyle(part).fontSize) * (part.localName === "text" ? scale : 1);
          if (size > 0 && size < 11.99) problems.push(`${part.textContent.trim()}: ${size.toFixed(1)} px`);
        }
        for (const target of document.querySelectorAll(
          ".stage summary, .stage .label a, .stage .node:not(.field-title) a",
        )) {
          const { width, height } = target.getBoundingClientRect();
          if (target.checkVisibility() && width > 0 && Math.min(width, height) < 23.9) {
            problems.push(`${target.textContent.trim()}: a target of ${width.toFixed(0)} by ${height.toFixed(0)} px`);
          }
        }
        return problems;
      });
      small.push(...found.map((problem) => `${id}: ${problem}`));
    }
    await page.context().close();
    expect(small).toEqual([]);
  });
});
