import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { countChanged } from "./count-changed.ts";
import { openAgain } from "./open-again.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** How many pixels of a picture there are to one of the page, each way. */
const scale = 2;

const options: BrowserContextOptions = { deviceScaleFactor: scale, reducedMotion: "reduce" };
/** Opens a page for a test that leaves nothing behind; another has a window of its own. */
const open = (address: string, own: BrowserContextOptions): Promise<Page> =>
  openAgain(browser, address, { ...options, ...own });

/** Waits until a page is drawn in colors that are new to it: until then a picture shows some of the old ones. */
const drawAnew = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });

/** A picture of the place around the middle of an element, always of one size. */
async function takePicture(element: Locator, width: number, height: number): Promise<Buffer> {
  const middle = await element.evaluate((shown) => {
    shown.scrollIntoView({ block: "center", behavior: "instant" });
    const box = shown.getBoundingClientRect();
    if (box.width === 0) throw new Error("nothing is shown");
    return { x: box.x + box.width / 2 + scrollX, y: box.y + box.height / 2 + scrollY };
  });
  const clip = { x: Math.round(middle.x - width / 2), y: Math.round(middle.y - height / 2), width, height, scale };
  const session = await element.page().context().newCDPSession(element.page());
  const { data } = await session.send("Page.captureScreenshot", { clip, optimizeForSpeed: true });
  await session.detach();
  return Buffer.from(data, "base64");
}

async function takePictures(elements: Locator, width: number, height: number): Promise<Buffer[]> {
  const pictures: Buffer[] = [];
  for (const element of await elements.all()) pictures.push(await takePicture(element, width, height));
  return pictures;
}

/** Pairs of pictures that look the same, by their place among all. */
async function findLookalikes(pictures: readonly Buffer[], most: number): Promise<string[]> {
  const found: string[] = [];
  for (const [first, picture] of pictures.entries()) {
    for (const [second, other] of pictures.entries()) {
      if (second > first && (await countChanged(picture, other)) <= most) found.push(`${first} and ${second}`);
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
  { name: "forced colors, light", colorScheme: "light", forcedColors: "active", type: "none" },
  { name: "forced colors, dark", colorScheme: "dark", forcedColors: "active", type: "none" },
  { name: "no color, light", colorScheme: "light", forcedColors: "none", type: "achromatopsia" },
  { name: "no color, dark", colorScheme: "dark", forcedColors: "none", type: "achromatopsia" },
  { name: "no red", colorScheme: "light", forcedColors: "none", type: "protanopia" },
  { name: "no green", colorScheme: "light", forcedColors: "none", type: "deuteranopia" },
] as const;

/** What must be told apart: where it stands, how many there are, and in how many pixels two of them look the same at most. */
const things = [
  {
    what: "effects", // four, vesicles that are not of MSCs, and no vesicle at all
    addresses: ["/evidence/"],
    take: (page: Page) => takePictures(page.getByRole("list", { name: "Key" }).locator(".v"), 36, 18),
    count: 6,
    most: 20,
  },
  {
    what: "shapes and lines of a diagram",
    addresses: ["/pathways/vegf-through-erk/"],
    take: (page: Page) => takePictures(page.locator(".dia-key svg"), 44, 26),
    count: 10,
    most: 20,
  },
  {
    what: "a breach and none",
    addresses: ["/sections/tumor-growth/"],
    take: async (page: Page) => {
      const faulted = await page.locator(".prose a.c.x").first().getAttribute("id");
      const ring = page.locator(`#${faulted}`);
      const breached = await takePicture(ring, 30, 30);
      await ring.evaluate((element) => element.classList.remove("x"));
      const whole = await takePicture(ring, 30, 30);
      await ring.evaluate((element) => element.classList.add("x"));
      return [breached, whole];
    },
    count: 2,
    most: 20,
  },
  {
    what: "effects drawn large",
    addresses: [11, 2, 12, 18].map((number) => `/findings/${number}/`),
    take: async (page: Page) => {
      const glyph = page.locator("main .glyph").first();
      await glyph.evaluate((drawn) => drawn.querySelector("text")?.remove());
      return [await takePicture(glyph, 140, 106)];
    },
    count: 4,
    most: 100,
  },
] as const;

describe.each(things)("told apart by light and shape alone: $what", ({ addresses, take, count, most }) => {
  const pictures = new Map<string, Buffer[]>(settings.map(({ name }) => [name, []]));
  beforeAll(async () => {
    // One tab for all: a new one is a new process, which has to read the typefaces again.
    const page = await openPage(browser, "/404.html", options);
    const session = await page.context().newCDPSession(page);
    for (const address of addresses) {
      await page.goto(new URL(address, inject("siteAddress")).href);
      await page.evaluate(() => document.fonts.ready);
      for (const { name, type, ...media } of settings) {
        await page.emulateMedia(media);
        await session.send("Emulation.setEmulatedVisionDeficiency", { type });
        await drawAnew(page);
        pictures.get(name)?.push(...(await take(page)));
      }
    }
  });

  test.each(settings)("$name", async ({ name }) => {
    const taken = pictures.get(name) ?? [];
    expect(taken).toHaveLength(count);
    expect(await findLookalikes(taken, most)).toEqual([]);
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
  });

  test.each(["/evidence/", "/topics/breast-cancer/"])("the dot of what was not studied, on %s", async (address) => {
    const page = await open(address, { forcedColors: "active" });
    const dot = page.locator("main .none").first();
    const seen = await takePicture(dot, 20, 20);
    await dot.evaluate((element) => {
      element.style.visibility = "hidden";
    });
    expect(await countChanged(seen, await takePicture(dot, 20, 20))).toBeGreaterThan(20);
  });

  test.each([
    ["a note", "/notes/#same-work-3-and-24"],
    ["a work in the list", "/references/#reference-39"],
    ["a work below the text", "/sections/tumor-growth/#work-39"],
  ])("%s that one was led to", async (_what, address) => {
    const page = await open(address, { forcedColors: "active" });
    const outline = await page.locator(":target").evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe("none");
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
});
