import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { openAgain } from "./open-again.ts";
import { openBrowser } from "./open-browser.ts";
import { sitePages } from "./site-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const answerOf = (page: Page) => page.locator("#network-answer").innerText();
const strandsOf = (page: Page) => page.locator(".strand-row").count();

test("a question in the address is answered in a sentence and in strands", async () => {
  const page = await openAgain(browser, "/network/?from=mir-100&to=angiogenesis");
  expect(await answerOf(page)).toMatch(/^One chain is told whole from miR-100 to angiogenesis: it lowers angiogenesis/);
  expect(await page.title(), "as tabs and bookmarks have it").toMatch(/^miR-100 to Angiogenesis · /);
  expect(await page.locator(".told h2").allInnerTexts()).toEqual(["Told whole", "Joined here, across diagrams"]);
  expect(await page.locator(".told.whole .strand-row").count()).toBe(1);
  const step = page.locator(".told.whole .se").first();
  expect(await step.locator(".relation").innerText()).toBe("suppresses");
  expect(await step.locator(".relation").getAttribute("href")).toBe("/pathways/mir-100-and-vegf/#edge-8");
  expect(await step.locator(".rs a").getAttribute("href")).toBe("/references/45/");
  expect(await step.innerText()).toContain("title only");
  expect(await step.innerText()).toContain("breast cancer");
  for (const row of await page.locator(".told.joined .strand-row").all()) {
    expect(await row.locator(".cut").count()).toBe(1);
  }
});

test("topics are asked in any spelling; the same question is one step of the history, and Back asks the one before", async () => {
  const page = await openAgain(browser, "/network/");
  expect(await answerOf(page)).toBe("");
  await page.getByLabel("From", { exact: true }).fill("MIR 100");
  await page.getByLabel("to", { exact: true }).fill("vascular endothelial growth factor");
  const before = await page.evaluate(() => history.length);
  for (let times = 0; times < 3; times++) await page.getByLabel("From", { exact: true }).press("Enter");
  expect(new URL(page.url()).search).toBe("?from=mir-100&to=vegf");
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  expect(await strandsOf(page)).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Turn around" }).click();
  expect(new URL(page.url()).search).toBe("?from=vegf&to=mir-100");
  expect(await answerOf(page)).toMatch(/^No chain of at most 5 steps leads from VEGF to miR-100/);
  expect(await strandsOf(page)).toBe(0);
  await page.goBack();
  expect(await page.getByLabel("From", { exact: true }).inputValue()).toBe("miR-100");
  expect(await strandsOf(page)).toBeGreaterThan(0);
});

test("a question between wider topics names those between narrower ones that have chains, each a link to its answer", async () => {
  const page = await openAgain(browser, "/network/?from=bone-marrow-msc&to=vegf");
  const narrower = page.locator("#network-answer a");
  const names = await narrower.allInnerTexts();
  expect(names).toContain("Human bone-marrow MSC to VEGF");
  for (const name of names) {
    await page.getByRole("link", { name, exact: true }).first().click();
    await page.waitForURL((url) => !url.search.includes("from=bone-marrow-msc"));
    await page.locator(".strand-row").first().waitFor();
    await page.goBack();
    await narrower.first().waitFor();
  }
});

test("a link within the page takes away nothing that is typed, and answers nothing anew", async () => {
  const page = await openAgain(browser, "/network/?from=mir-100&to=angiogenesis");
  await page.getByLabel("From", { exact: true }).fill("miR-2");
  await page
    .locator(".strand-row")
    .first()
    .evaluate((row) => (row.id = "as-it-was"));
  await page.locator("a.skip").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).hash).toBe("#content");
  expect(await page.getByLabel("From", { exact: true }).inputValue()).toBe("miR-2");
  expect(await page.locator("#as-it-was").count()).toBe(1);
});

describe("a question that cannot be answered says why, and nothing of it is read as markup", () => {
  test.each([
    ["from=angiogenesys&to=vegf", /No topic of the review is written “angiogenesys”\. Did you mean .*Angiogenesis/],
    [
      "from=%3Cimg src=x onerror=alert(1)%3E&to=vegf",
      /No topic of the review is written “<img src=x onerror=alert\(1\)>”/,
    ],
    ["from=vegf&to=vegf", /these are the same/],
    ["from=vegf", /Name the other topic, too/],
    // A diagram may name it all the same, as the tumor whose cell is drawn, and its page says so in these words.
    ["from=msc&to=bladder-cancer", /^No edge of a diagram begins or ends at bladder cancer/],
  ])("%s", async (query, told) => {
    const page = await openAgain(browser, `/network/?${query}`);
    expect(await answerOf(page)).toMatch(told);
    expect(await page.locator("#network-answer img").count()).toBe(0);
    expect(await strandsOf(page)).toBe(0);
  });
});

test("without script the page says so, states its rules and leads to every topic's neighborhood", async () => {
  const page = await openAgain(browser, "/network/", { javaScriptEnabled: false });
  expect(await page.locator("noscript").innerText()).toContain("needs JavaScript");
  // Nothing is offered that would not answer.
  expect(await page.locator("main :is(input, button):visible").count()).toBe(0);
  expect(await page.locator("main a[href*='?from=']:visible").count()).toBe(0);
  expect(await page.locator(".claims li").count()).toBeGreaterThan(4);
  await page.getByRole("link", { name: "VEGF", exact: true }).last().click();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe("/topics/vegf/#neighborhood");
  expect(await page.locator("#neighborhood .hood-before li").count()).toBeGreaterThan(5);
});

test.each([360, 768, 1440])("nothing runs out of the page at %i px", async (width) => {
  const page = await openAgain(browser, "/network/?from=human-bone-marrow-msc&to=growth", {
    viewport: { width, height: 900 },
  });
  for (const address of [page.url(), "/topics/vegf/", "/topics/msc/"]) {
    await page.goto(new URL(address, page.url()).href);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, address).toBeLessThanOrEqual(0);
  }
});

test("the scripts of the network weigh at most 12 KB", async () => {
  const page = await browser.newPage();
  const scripts: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.body());
  });
  await page.goto(new URL("/network/", inject("siteAddress")).href);
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(12 * 1024);
  await page.context().close();
});

test("on paper every word of a chain stands whole and within its own row", async () => {
  const page = await openAgain(browser, "/network/");
  const links = await page.locator(".try a").all();
  const questions = await Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 640, height: 900 }); // A4 between its margins is 665 px wide
  expect(questions.length).toBeGreaterThan(3);
  for (const question of questions) {
    await page.goto(new URL(question, page.url()).href);
    await page.locator(".strand-row").first().waitFor();
    const faults = await page.evaluate(() =>
      [...document.querySelectorAll(".strand-row")].flatMap((row) => {
        const own = row.getBoundingClientRect();
        const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
          if (node.parentElement?.closest(".vh")) continue; // is only heard
          for (const { 0: word, index } of node.data.matchAll(/\p{L}+/gu)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const places = [...range.getClientRects()];
            if (new Set(places.map(({ top }) => Math.round(top))).size > 1) found.push(`cuts ${word}`);
            if (places.some(({ bottom, right }) => bottom > own.bottom + 1 || right > own.right + 1))
              found.push(`lets ${word} out of its row`);
          }
        }
        return found;
      }),
    );
    expect(faults, question).toEqual([]);
  }
});

/** The words beside a topic's edges that are broken within, where the page is shown. */
const findBroken = (page: Page) =>
  page.locator(".hood .who").evaluateAll((names) =>
    names.flatMap((name) => {
      const texts = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      while (texts.nextNode()) {
        for (const { 0: word, index } of (texts.currentNode.textContent ?? "").matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = document.createRange();
          range.setStart(texts.currentNode, index);
          range.setEnd(texts.currentNode, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
        }
      }
      return broken;
    }),
  );
/** The longest word beside the edges of a topic. */
const longestOf = (html: string) => {
  const names = [...html.matchAll(/class="who">(.*?)<\/span>/gs)].map(([, name = ""]) => name.replace(/<[^>]*>/g, " "));
  return Math.max(0, ...(names.join(" ").match(/[\p{L}\p{N}]+/gu) ?? []).map(({ length }) => length));
};

test.each([320, 761, 1200])("at %i px the words beside the edges of a topic stand whole", async (width) => {
  const longest = sitePages
    .filter(({ address }) => /^\/topics\/[^/]+\/$/.test(address))
    .map(({ address, html }) => ({ address, length: longestOf(html) }))
    .sort((a, b) => b.length - a.length)
    .slice(0, 16);
  const page = await openAgain(browser, longest[0]?.address ?? "", { viewport: { width, height: 900 } });
  for (const { address, length } of longest) {
    expect(length).toBeGreaterThan(10);
    await page.goto(new URL(address, page.url()).href);
    expect(await findBroken(page), address).toEqual([]);
  }
});
