import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { findViolations } from "./find-violations.ts";
import { openAgain } from "./open-again.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const panel = (page: Page) => page.getByRole("dialog", { name: /^Sentence/ });
/** A page with prose whose sentences can be chosen, which they can once a reader has moved. */
async function open(address: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await openAgain(browser, address, { permissions: ["clipboard-read", "clipboard-write"], ...options });
  await page.keyboard.press("Control");
  await page.locator(".choose").first().waitFor({ state: "attached" });
  return page;
}
const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const textOf = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((sentence) => {
    const copy = sentence.cloneNode(true) as HTMLElement;
    for (const button of copy.querySelectorAll("button")) button.remove();
    return copy.textContent.trim();
  });

describe("a sentence is chosen", () => {
  test("by the mark at its end that a mouse brings up", async () => {
    const page = await open("/sections/tumor-growth/");
    // Words of its own, no link, however the lines break.
    const [x, y] = await page.locator("#p1s1").evaluate((sentence) => {
      const words = [...sentence.childNodes].find((node) => node instanceof Text && node.data.trim().length > 8);
      const range = document.createRange();
      range.selectNodeContents(words ?? sentence);
      const rect = range.getClientRects()[0] ?? new DOMRect();
      return [rect.x + 3, rect.y + rect.height / 2] as const;
    });
    await page.mouse.move(x, y);
    await page.locator("#p1s1 .choose.end").click();
    await panel(page).waitFor();
    expect(await panel(page).textContent()).toContain("¶1, sentence 1 of 4");
  });

  test("by keyboard from the button beside its paragraph, and from there one after the other", async () => {
    const page = await open("/sections/tumor-growth/");
    const button = page.getByRole("button", { name: "Sentences of Paragraph 2" });
    await button.focus();
    await page.keyboard.press("Enter");
    await panel(page).waitFor();
    await panel(page).getByRole("button", { name: "Next sentence" }).press("Enter");
    expect(await panel(page).textContent()).toContain("¶2, sentence 2 of");
    expect(await page.locator(".s.near").getAttribute("id")).toBe("p2s2");
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "hidden" });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("by a tap on its words, which a scroll is not", async () => {
    const page = await open("/sections/tumor-growth/", {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: "reduce",
    });
    const at = await page.locator("#p1s3").evaluate((sentence) => {
      sentence.scrollIntoView({ block: "center" });
      const range = document.createRange();
      const words = [...sentence.childNodes].find((node) => node instanceof Text && node.data.length > 20);
      if (words) range.selectNodeContents(words);
      const [line = new DOMRect()] = range.getClientRects();
      return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
    });
    await page.touchscreen.tap(at.x, at.y);
    await panel(page).waitFor();
    expect(await panel(page).textContent()).toContain("sentence 3 of 4");
    await page.touchscreen.tap(20, 80);
    await panel(page).waitFor({ state: "hidden" });
  });
});

describe("a chosen sentence offers", () => {
  const choose = async (address: string, id: string) => {
    const page = await open(address);
    await page.locator(`#${id}`).hover();
    await page.locator(`#${id} .choose.end`).click();
    await panel(page).waitFor();
    return page;
  };

  test("its works, findings and notes, as its page's data have them", async () => {
    const page = await choose("/sections/tumor-growth/", "p1s2");
    await panel(page).locator("h3").first().waitFor();
    const told = await panel(page)
      .locator(".grounds a")
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).href));
    const wanted = await page.evaluate(async () => {
      interface Record {
        id: string;
        citationGroups: { reference: number }[][];
        findings: number[];
        notes: string[];
      }
      const twin = (await (await fetch("/sections/tumor-growth.json")).json()) as {
        paragraphs: { sentences: Record[] }[];
      };
      const sentence = twin.paragraphs.flatMap(({ sentences }) => sentences).find(({ id }) => id === "p1s2");
      const addresses = [
        ...(sentence?.citationGroups.flat().map(({ reference }) => `/references/${reference}/`) ?? []),
        ...(sentence?.findings.map((number) => `/findings/${number}/`) ?? []),
        ...(sentence?.notes.map((id) => `/notes/#${id}`) ?? []),
      ];
      return addresses.map((address) => new URL(address, location.href).href);
    });
    expect(wanted.length).toBeGreaterThan(2);
    expect(told).toEqual(wanted);
  });

  test("its link, and itself as a quotation with its source", async () => {
    const page = await choose("/sections/tumor-growth/", "p1s2");
    await panel(page).getByRole("button", { name: "Copy its link" }).click();
    await panel(page).getByRole("status").getByText("Copied").waitFor();
    const link = new URL("#p1s2", page.url()).href;
    expect(await readClipboard(page)).toBe(link);
    await panel(page).getByRole("button", { name: "Copy it as a quotation" }).click();
    await expect.poll(() => readClipboard(page)).toContain("A digest of: ");
    const quotation = await readClipboard(page);
    expect(quotation.startsWith(`“${await textOf(page, "p1s2")}”`)).toBe(true);
    expect(quotation).toContain(link);
    const hrefs = await page.evaluate(async () => {
      const html = await (await navigator.clipboard.read())[0]?.getType("text/html");
      const { body } = new DOMParser().parseFromString((await html?.text()) ?? "", "text/html");
      return [...body.querySelectorAll("a")].map((anchor) => anchor.getAttribute("href"));
    });
    expect(hrefs.length).toBeGreaterThan(2);
    expect(hrefs.filter((href) => !href?.startsWith("http"))).toEqual([]);
    await page.evaluate(() => (document.documentElement.lang = "de"));
    await panel(page).getByRole("button", { name: "Copy it as a quotation" }).click();
    await expect.poll(() => readClipboard(page)).toContain(`${link} (translated by the browser). A digest of: `);
  });

  test("on the page of the whole review, the address within its section", async () => {
    const page = await choose("/review/", "tumor-growth-p1s2");
    await panel(page).getByRole("button", { name: "Copy its link" }).click();
    await panel(page).getByRole("status").getByText("Copied").waitFor();
    expect(new URL(await readClipboard(page)).pathname + new URL(await readClipboard(page)).hash).toBe(
      "/sections/tumor-growth/#p1s2",
    );
  });

  test("to try again where what stands on it could not be had", async () => {
    const page = await open("/sections/tumor-growth/");
    let isBlocked = true;
    await page.route("**/sections/tumor-growth.json", (route) => (isBlocked ? route.abort() : route.continue()));
    await page.locator("#p1s2").hover();
    await page.locator("#p1s2 .choose.end").click();
    await panel(page).getByText("could not be loaded").waitFor();
    isBlocked = false;
    await panel(page).getByRole("button", { name: "Try again" }).click();
    await panel(page).locator(".grounds h3").first().waitFor();
  });
});

test("pointing at a finding in the margin lights its sentence, and at a sentence its findings", async () => {
  const page = await open("/sections/tumor-growth/");
  const finding = page.locator(".mg a").first();
  await finding.hover();
  expect(await page.locator(".s.near").getAttribute("id")).toBe(await finding.getAttribute("data-s"));
  const last = (await page.locator(".row").first().locator(".mg a").last().getAttribute("data-s")) ?? "";
  const { x, y } = await page.locator(`#${last}`).evaluate((sentence) => {
    const line = [...sentence.getClientRects()].at(-1) ?? new DOMRect();
    return { x: line.left + 3, y: line.top + line.height / 2 };
  });
  await page.mouse.move(x, y);
  const lit = await page.locator(".mg .near").evaluateAll((links) => links.map((link) => link.getAttribute("data-s")));
  expect(lit.length).toBeGreaterThan(0);
  expect(new Set(lit)).toEqual(new Set([last]));
});

describe("what is copied by hand", () => {
  const select = (page: Page) =>
    page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector("#p1s2") ?? document.body);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });

  test("is the words alone until the reader wants the source, and that is remembered", async () => {
    const page = await open("/sections/tumor-growth/");
    await select(page);
    await page.keyboard.press("ControlOrMeta+C");
    const bar = page.locator(".way");
    await bar.waitFor();
    expect(await readClipboard(page)).not.toContain("A digest of: ");
    expect(await readClipboard(page)).not.toContain("“");
    await bar.getByRole("checkbox").check();
    await bar.getByText("Copied with its source").waitFor();
    expect(await readClipboard(page)).toContain("A digest of: ");
    await page.reload();
    await page.keyboard.press("Control");
    await page.locator(".choose").first().waitFor({ state: "attached" });
    await select(page);
    await page.keyboard.press("ControlOrMeta+C");
    await bar.waitFor();
    expect(await readClipboard(page)).toContain(`#p1s2`);
    await bar.getByRole("checkbox").uncheck();
    await bar.getByText("words only").waitFor();
    expect(await page.evaluate(() => localStorage.getItem("copy"))).toBeNull();
  });

  test("is the prose of several paragraphs without what stands beside it, from a heading on, too", async () => {
    const page = await open("/sections/tumor-growth/");
    const beside = await page.locator(".row > aside a").allTextContents();
    expect(beside.length).toBeGreaterThan(5);
    const paragraphs = await page.evaluate(() => {
      const all = [...document.querySelectorAll(".prose p")];
      const last = all.at(-1);
      if (last) getSelection()?.setBaseAndExtent(all[0] ?? last, 0, last, last.childNodes.length);
      return all.map(({ textContent }) => textContent.trim());
    });
    expect(paragraphs.length).toBeGreaterThan(2);
    const readHtml = () =>
      page.evaluate(async () => {
        const html = await (await navigator.clipboard.read())[0]?.getType("text/html");
        return new DOMParser().parseFromString((await html?.text()) ?? "", "text/html").body.textContent;
      });
    await page.keyboard.press("ControlOrMeta+C");
    for (const told of ["Copied, words only", "Copied with its source"]) {
      await page.locator(".way").getByText(told).waitFor();
      for (const copy of [await readClipboard(page), await readHtml()]) {
        for (const paragraph of paragraphs) expect(copy).toContain(paragraph);
        expect(beside.filter((words) => copy.includes(words))).toEqual([]);
        expect(copy).not.toMatch(/¶|scrollY/);
      }
      await page.locator(".way").getByRole("checkbox").check();
    }
    await page.evaluate(() => {
      const [heading, last] = [document.querySelector("h1"), [...document.querySelectorAll(".prose p")].at(-1)];
      if (heading && last) getSelection()?.setBaseAndExtent(heading, 0, last, last.childNodes.length);
    });
    await page.keyboard.press("ControlOrMeta+C");
    await expect.poll(() => readClipboard(page)).toMatch(/^Tumor growth\n/);
    const copy = await readClipboard(page);
    for (const paragraph of paragraphs) expect(copy).toContain(paragraph);
    expect(copy).not.toMatch(/¶/);
    // The marks of the findings stand under the heading, too, without their titles.
    expect(beside.filter((words) => words.length > 10 && copy.includes(words))).toEqual([]);
  });

  test("is a quotation where a third click selects a paragraph up to the words after it", async () => {
    const page = await open("/sections/tumor-growth/");
    await page.evaluate(() => localStorage.setItem("copy", "source"));
    const box = (await page.locator("#p2").boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.click(box.x + 100, box.y + 8, { clickCount: 3 });
    const end = await page.evaluate(() => getSelection()?.getRangeAt(0).endContainer.parentElement?.closest("p")?.id);
    expect(end).not.toBe("p2");
    await page.keyboard.press("ControlOrMeta+C");
    await page.locator(".way").waitFor();
    expect(await readClipboard(page)).toContain("#p2s1");
  });

  test("in a few words is left alone", async () => {
    const page = await open("/sections/tumor-growth/");
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector(".prose a.topic") ?? document.body),
    );
    await page.keyboard.press("ControlOrMeta+C");
    expect(await page.locator(".way").count()).toBe(0);
  });
});

test.each(["light", "dark"] as const)("axe finds no violation in an open panel: %s", async (colorScheme) => {
  for (const width of [1440, 360]) {
    const page = await open("/sections/tumor-growth/", {
      bypassCSP: true,
      colorScheme,
      viewport: { width, height: 900 },
    });
    await page.getByRole("button", { name: "Sentences of Paragraph 1" }).focus();
    await page.keyboard.press("Enter");
    await panel(page).locator("h3").first().waitFor();
    expect(await findViolations(page, { within: ["#preview"] }), `${width} px`).toEqual([]);
  }
});
