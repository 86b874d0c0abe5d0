import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";
import { openTabs, type Tabs } from "./open-tabs.ts";

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

/** What is lit in the drawing and among the rows, and what the pane tells. */
const readLit = (page: Page) =>
  page.evaluate(() => {
    const numbers = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => Number(dataset["edge"]));
    const [pane, ...others] = document.querySelectorAll<HTMLElement>("#pane");
    if (others.length > 0) throw new Error("there is more than one pane");
    return {
      lines: numbers("path.edge.lit"),
      rows: numbers(".step.lit"),
      pane: pane?.hidden === false && pane.checkVisibility() ? pane.innerText.replace(/\s+/g, " ") : undefined,
    };
  });
/** Points at what a selector finds, and lets the time pass in which the page waits whether the pointer stays. */
const pointAt = async (page: Page, selector: string) => {
  await page.evaluate((found) => {
    const [pointed, ...others] = document.querySelectorAll(found);
    if (!pointed || others.length > 0) throw new Error(`there is not one ${found}`);
    pointed.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true, pointerType: "mouse" }));
  }, selector);
  await page.clock.runFor(1000);
  return readLit(page);
};
const press = async (page: Page, key: string) => {
  await page.keyboard.press(key);
  return { ...(await readLit(page)), hash: new URL(page.url()).hash };
};
/** Goes to a fragment, and waits until the page has been told so, which its own listener is before this one. */
const goTo = async (page: Page, fragment: string) => {
  await page.evaluate(
    (hash) =>
      new Promise((resolve) => {
        addEventListener("hashchange", resolve, { once: true });
        location.hash = hash;
      }),
    fragment,
  );
  return readLit(page);
};
const nothing = { lines: [], rows: [], pane: undefined };

describe("every edge is lit and told by pointer, by keyboard and by its address", () => {
  let tabs: Tabs;
  beforeAll(async () => {
    // Each edge is painted in and out of light six times, which is most of the work where frames are made at once.
    tabs = openTabs(await openBrowser({ isQuick: true }), { viewport: { width: 1440, height: 900 } });
  });
  test.concurrent.each(pathways)("$id", async ({ id, edges }) => {
    await tabs.visit(addressOf(id), async (page) => {
      await page.clock.install();
      // What each row opens to, as text.
      const grounds = await page.evaluate(
        (numbers) =>
          numbers.map((edge) => {
            const [basis, ...others] = document.querySelectorAll(`#edge-${edge} .basis`);
            if (!basis || others.length > 0) throw new Error(`the row of edge ${edge} does not open to one thing`);
            return basis.textContent.replace(/\s+/g, " ").trim();
          }),
        edges,
      );
      for (const [index, edge] of edges.entries()) {
        const ground = grounds[index];
        if (!ground) throw new Error(`what the row of edge ${edge} opens to is empty`);
        const lit = { lines: [edge], rows: [edge], pane: expect.stringContaining(ground) as string };
        const hash = `#edge-${edge}`;
        expect(await pointAt(page, `.label[data-edge="${edge}"] a`), `edge ${edge} by pointer`).toEqual(lit);
        expect(await pointAt(page, "h1")).toEqual(nothing);

        await page.evaluate((found) => {
          const [row, ...others] = document.querySelectorAll<HTMLElement>(found);
          if (!row || others.length > 0) throw new Error(`there is not one ${found}`);
          row.focus();
        }, `.step[data-edge="${edge}"] summary`);
        expect(await press(page, "Enter"), `edge ${edge} by keyboard`).toEqual({ ...lit, hash });
        expect(await press(page, "Escape")).toEqual({ ...nothing, hash: "" });

        expect(await goTo(page, hash), `edge ${edge} by address`).toEqual(lit);
        expect(await press(page, "Escape")).toEqual({ ...nothing, hash: "" });
      }
    });
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
