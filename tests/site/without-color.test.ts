import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { countChanged } from "./count-changed.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const open = async (address: string, settings: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 2,
    reducedMotion: "reduce",
    ...settings,
  });
  const page = await context.newPage();
  await page.goto(new URL(address, inject("siteAddress")).href);
  return page;
};

/** A picture of the place around the middle of an element, always of one size. */
async function takePicture(element: Locator, width: number, height: number): Promise<Buffer> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error("nothing is shown");
  const x = Math.round(box.x + (box.width - width) / 2);
  const y = Math.round(box.y + (box.height - height) / 2);
  return element.page().screenshot({ clip: { x, y, width, height } });
}

/** Pairs of elements that look the same, by their place among all. */
async function findLookalikes(elements: Locator, width: number, height: number): Promise<string[]> {
  const pictures: Buffer[] = [];
  for (const element of await elements.all()) pictures.push(await takePicture(element, width, height));
  const found: string[] = [];
  for (const [first, picture] of pictures.entries()) {
    for (const [second, other] of pictures.entries()) {
      if (second > first && (await countChanged(picture, other)) < 20) found.push(`${first} and ${second}`);
    }
  }
  return found;
}

/** What a page is painted on and written with where colors are forced. */
const readSystemColors = (page: Page) =>
  page.evaluate(() =>
    ["Canvas", "CanvasText"].map((name) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = name;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }),
  );

const settings = [
  ["forced colors, light", { colorScheme: "light", forcedColors: "active" }, "none"],
  ["forced colors, dark", { colorScheme: "dark", forcedColors: "active" }, "none"],
  ["no color, light", { colorScheme: "light" }, "achromatopsia"],
  ["no color, dark", { colorScheme: "dark" }, "achromatopsia"],
  ["no red", { colorScheme: "light" }, "protanopia"],
  ["no green", { colorScheme: "light" }, "deuteranopia"],
] as const;

describe("marks are told apart by light and shape alone", () => {
  test.each(settings)("%s", async (_name, context, type) => {
    // One tab for all: a new one is a new process, which has to read the typefaces again.
    const page = await open("/evidence/", context);
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setEmulatedVisionDeficiency", { type });
    const look = (address: string) => page.goto(new URL(address, inject("siteAddress")).href);
    const marks = page.getByRole("list", { name: "Key" }).locator(".v");
    expect(await marks.count()).toBe(6); // four effects, vesicles that are not of MSCs, and no vesicle at all
    expect(await findLookalikes(marks, 36, 18), "effects").toEqual([]);

    await look("/pathways/vegf-through-erk/");
    const lines = page.locator(".dia-key svg");
    expect(await lines.count()).toBe(10);
    expect(await findLookalikes(lines, 44, 26), "shapes and lines of a diagram").toEqual([]);

    await look("/sections/tumor-growth/");
    const faulted = page.locator(".prose a.c.x").first();
    const breached = await takePicture(faulted, 30, 30);
    await faulted.evaluate((ring) => ring.classList.remove("x"));
    expect(await countChanged(breached, await takePicture(faulted, 30, 30)), "a breach").toBeGreaterThan(20);

    const large: Buffer[] = [];
    for (const number of [11, 2, 12, 18]) {
      await look(`/findings/${number}/`);
      const glyph = page.locator("main .glyph").first();
      await glyph.locator("text").evaluate((label) => label.remove());
      large.push(await takePicture(glyph, 140, 106));
    }
    for (const [first, picture] of large.entries()) {
      for (const other of large.slice(first + 1)) {
        expect(await countChanged(picture, other), "an effect drawn large").toBeGreaterThan(100);
      }
    }
    await page.context().close();
  });
});

describe("where colors are forced, what is chosen or counts stands out", () => {
  test.each(["light", "dark"] as const)("%s", async (colorScheme) => {
    const page = await open("/references/39/", { colorScheme, forcedColors: "active" });
    const [canvas] = await readSystemColors(page);
    const lines = (selector: string) =>
      page.locator(selector).evaluateAll(
        (elements, ground) =>
          elements.map((element) => {
            const { borderBottomColor, borderBottomStyle } = getComputedStyle(element);
            return borderBottomStyle !== "none" && borderBottomColor !== ground;
          }),
        canvas,
      );
    expect(await lines(".site-nav a[aria-current]")).toEqual([true]);
    expect(new Set(await lines(".site-nav a:not([aria-current])"))).toEqual(new Set([false]));
    expect(await lines(".cite input + span")).toEqual([true, false, false, false]);
    expect(await lines(".theme input + span")).toEqual([true, false, false]);
    await page.context().close();
  });

  test.each(["/evidence/", "/topics/breast-cancer/"])("the dot of what was not studied, on %s", async (address) => {
    const page = await open(address, { forcedColors: "active" });
    const dot = page.locator("main .none").first();
    const seen = await takePicture(dot, 20, 20);
    await dot.evaluate((element) => {
      element.style.visibility = "hidden";
    });
    expect(await countChanged(seen, await takePicture(dot, 20, 20))).toBeGreaterThan(20);
    await page.context().close();
  });

  test.each([
    ["a note", "/notes/#same-work-3-and-24"],
    ["a work in the list", "/references/#reference-39"],
    ["a work below the text", "/sections/tumor-growth/#work-39"],
  ])("%s that one was led to", async (_what, address) => {
    const page = await open(address, { forcedColors: "active" });
    const outline = await page.locator(":target").evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe("none");
    await page.context().close();
  });
});

test("a diagram takes the forced colors, whichever they are", async () => {
  const page = await open("/pathways/regulators-of-vegf/", { forcedColors: "active" });
  const colors = await page
    .locator(".picture svg:visible *")
    .evaluateAll((elements) => [
      ...new Set(elements.flatMap((element) => [getComputedStyle(element).fill, getComputedStyle(element).stroke])),
    ]);
  const forced = await readSystemColors(page);
  expect(colors.filter((color) => color !== "none" && !forced.includes(color))).toEqual([]);
  await page.context().close();
});
