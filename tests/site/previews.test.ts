import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { findViolations } from "./find-violations.ts";
import { holdFiles } from "./hold-files.ts";
import { openAgain } from "./open-again.ts";
import { openBrowser } from "./open-browser.ts";
import { openMarks } from "./open-marks.ts";
import { openPage } from "./open-page.ts";
import { openTabs, type Tabs } from "./open-tabs.ts";
import { kindsOfPage } from "./site-pages.ts";

let browser: Browser;
/** For opening thousands of them without a key. */
let quick: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  quick = await openBrowser({ isQuick: true });
});

/** Opens a page for a test that leaves nothing behind; another has a window of its own. */
const open = (address: string, options?: BrowserContextOptions): Promise<Page> => openAgain(browser, address, options);
const box = (page: Page) => page.getByRole("dialog");
/** The link of the nth ring of the text. */
const ring = (page: Page, number: number) => page.locator(`.prose a.c[href$="/references/${number}/"]`).first();
/** How far, in px, an open preview reaches beyond what is seen of a page that two fingers enlarged. */
const findBeyond = (page: Page) =>
  page.evaluate(() => {
    const preview = document.querySelector("#preview")?.getBoundingClientRect();
    const seen = window.visualViewport;
    if (!preview || !seen || seen.scale < 2) throw new Error("nothing is enlarged");
    const { offsetLeft: left, offsetTop: top, width, height } = seen;
    return Math.max(
      left - preview.left,
      top - preview.top,
      preview.right - left - width,
      preview.bottom - top - height,
    );
  });
const isFocused = (page: Page, number: number) =>
  ring(page, number).evaluate((link) => link === document.activeElement);

/** Opens the preview of a ring as the keyboard does. */
const pin = async (page: Page, number: number) => {
  await ring(page, number).focus();
  await page.keyboard.press("Enter");
  await box(page).waitFor();
};

// That each opens what it stands for is asked of every page in every-page.test.ts.
describe.concurrent(
  "an open preview neither covers its mark nor leaves the window nor makes the page scroll sideways",
  () => {
    let tabs: Tabs;
    beforeAll(() => {
      tabs = openTabs(quick, { reducedMotion: "reduce" });
    });
    const windows = {
      "on a screen": { width: 1440, height: 900 },
      "on a tablet": { width: 820, height: 1100 },
      "on a phone": { width: 360, height: 740 },
      "zoomed to 400 %": { width: 320, height: 256 },
    };
    test.each(kindsOfPage)("%s", async (address) => {
      const wrong = await tabs.visit(address, async (page) => {
        const found: string[] = [];
        for (const [where, size] of Object.entries(windows)) {
          await page.setViewportSize(size);
          const opened = await openMarks(page, { isMeasured: true });
          found.push(
            ...opened.flatMap(({ name, target, problem }) =>
              problem ? `${where}: ${name} for ${target}: ${problem}` : [],
            ),
          );
        }
        return found;
      });
      expect(wrong).toEqual([]);
    });
  },
);

describe("one click of a mouse follows", () => {
  test.each([
    ["a citation", "/sections/tumor-growth/", ".prose a.c[href$='/references/39/']", /\/references\/39\/$/],
    ["a topic", "/sections/tumor-growth/", ".prose a.topic[href$='/topics/vegf/']", /\/topics\/vegf\/$/],
    ["the end of a range", "/sections/immunity/", ".prose .rg .end", /\/references\/76\/$/],
    ["a cell of the map", "/", ".cell.dis", /\/evidence\/#breast-cancer-/],
    ["a finding in the margin", "/sections/tumor-growth/", ".mg a", /\/findings\/\d+\/$/],
  ])("%s", async (_what, address, selector, target) => {
    const page = await open(address);
    await page.locator(selector).first().click();
    await page.waitForURL(target);
  });

  test("also when its preview is open already, and in the space between the ends of a range", async () => {
    const page = await open("/sections/tumor-growth/");
    await ring(page, 39).hover();
    await box(page).waitFor();
    await ring(page, 39).click();
    await page.waitForURL("**/references/39/");
    await page.goto(new URL("/sections/immunity/", inject("siteAddress")).href);
    const range = page.locator(".prose .rg").first();
    const edge = await range.boundingBox();
    if (!edge) throw new Error("there is no range");
    await page.mouse.click(edge.x + 3, edge.y + edge.height / 2);
    await page.waitForURL(/#work-\d+$/);
  });

  test("a key that opens a tab leaves the click to the browser", async () => {
    const page = await openPage(browser, "/sections/tumor-growth/");
    await page.evaluate(() => {
      addEventListener("click", (event) => (document.title = event.defaultPrevented ? "taken" : "left"));
    });
    await ring(page, 39).click({ modifiers: ["ControlOrMeta"] });
    expect(await page.title()).toBe("left");
    await page.context().close();
  });
});

describe("what is pinned stays", () => {
  const pinned = async () => {
    const page = await open("/sections/tumor-growth/");
    await pin(page, 39);
    return page;
  };

  test("until Esc, which gives the focus back and opens nothing again", async () => {
    const page = await pinned();
    expect(await box(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("Escape");
    await box(page).waitFor({ state: "hidden" });
    expect(await isFocused(page, 39)).toBe(true);
    expect(await ring(page, 39).getAttribute("aria-expanded")).toBeNull();
  });

  test("until ×, which gives the focus back", async () => {
    const page = await pinned();
    await box(page).getByRole("button", { name: "Close" }).click();
    await box(page).waitFor({ state: "hidden" });
    expect(await isFocused(page, 39)).toBe(true);
  });

  test("until a click elsewhere", async () => {
    const page = await pinned();
    await page.getByRole("heading", { level: 1 }).click();
    await box(page).waitFor({ state: "hidden" });
  });

  test("and pointing elsewhere changes nothing", async () => {
    const page = await openPage(browser, "/sections/tumor-growth/");
    await pin(page, 39);
    await page.clock.install();
    await ring(page, 40).hover();
    await page.clock.runFor(5000);
    expect(await box(page).getAttribute("aria-label")).toMatch(/^reference 39\b/);
    await page.context().close();
  });

  test("and Enter follows the link the second time", async () => {
    const page = await pinned();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await box(page).waitFor();
    await ring(page, 39).evaluate((link) => (link as HTMLElement).click());
    await page.waitForURL("**/references/39/");
  });
});

describe("what is done before the script is there", () => {
  /** Keeps what opens previews away until it is let go. */
  async function hold(page: Page): Promise<() => void> {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route("**/_astro/open-previews.*", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(new URL("/sections/tumor-growth/", inject("siteAddress")).href);
    return letGo;
  }

  test("a tap opens a preview once it can be opened, and the next one follows the link", async () => {
    const page = await open("/", { hasTouch: true, viewport: { width: 360, height: 740 } });
    const letGo = await hold(page);
    const asked = page.waitForRequest("**/_astro/open-previews.*");
    await ring(page, 39).tap();
    await asked;
    expect(new URL(page.url()).pathname).toBe("/sections/tumor-growth/");
    letGo();
    await box(page).waitFor();
    await ring(page, 39).tap();
    await page.waitForURL("**/references/39/");
  });

  // A line may hold back an answer without end: https://github.com/react-static/react-static/issues/541
  test.each(["**/_astro/open-previews.*", "**/previews/references.json"])(
    "a second tap or key follows the link, though %s never comes",
    async (file) => {
      for (const act of ["tap", "press"] as const) {
        const page = await open("/about/", { hasTouch: true, viewport: { width: 360, height: 740 } });
        await holdFiles(page, file);
        await page.goto(new URL("/sections/tumor-growth/", page.url()).href);
        for (let times = 0; times < 2; times++) {
          const asked = times === 0 && page.waitForRequest(file);
          await (act === "tap" ? ring(page, 39).tap() : ring(page, 39).press("Enter"));
          await asked;
        }
        await page.waitForURL("**/references/39/");
      }
    },
  );

  // https://github.com/qsniyg/maxurl/issues/417
  test.each(["**/_astro/open-previews.*", "**/previews/references.json"])(
    "Esc takes back what a key asked for, while %s is on its way",
    async (file) => {
      const page = await open("/about/");
      const letGo = await holdFiles(page, file);
      await page.goto(new URL("/sections/tumor-growth/", page.url()).href);
      const asked = page.waitForRequest(file);
      await ring(page, 39).press("Enter");
      await asked;
      await page.keyboard.press("Escape");
      const came = page.waitForResponse(file);
      letGo();
      await (await came).finished();
      await page.locator("#preview").waitFor({ state: "attached" });
      expect(
        await box(page)
          .waitFor({ timeout: 400 })
          .then(
            () => "opened",
            () => "shut",
          ),
      ).toBe("shut");
    },
  );

  test("a mark that is pointed at opens, one that was left does not", async () => {
    const page = await open("/");
    const letGo = await hold(page);
    await ring(page, 39).hover();
    await ring(page, 40).hover();
    letGo();
    await box(page).waitFor();
    expect(await page.locator("[aria-expanded=true]").getAttribute("href")).toBe("/references/40/");
  });

  test("a mark that the mouse passed after Tab does not open", async () => {
    const page = await open("/");
    const letGo = await hold(page);
    const asked = page.waitForRequest("**/_astro/open-previews.*");
    await page.keyboard.press("Tab");
    await asked;
    await ring(page, 39).hover();
    await page.locator("h1").hover();
    const shown = page.waitForRequest("**/previews/**", { timeout: 2000 }).catch(() => undefined);
    letGo();
    await page.locator("#preview").waitFor({ state: "attached" });
    expect(await shown).toBeUndefined();
  });

  test("what Tab came to opens, though the page that it scrolled comes under a pointer that rests", async () => {
    const page = await open("/", { viewport: { width: 1280, height: 500 } });
    const letGo = await hold(page);
    await page.mouse.move(2, 250);
    const before = page.locator("main a[href], main summary, main button:not(.end)");
    const at = await before.evaluateAll(
      (links, link) => links.indexOf(link as HTMLElement),
      await ring(page, 39).elementHandle(),
    );
    await before.nth(at - 1).evaluate((link) => link.focus({ preventScroll: true }));
    const asked = page.waitForRequest("**/_astro/open-previews.*");
    await page.keyboard.press("Tab");
    await asked;
    await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))));
    letGo();
    await box(page).waitFor();
    expect(await isFocused(page, 39)).toBe(true);
  });

  test("a mouse follows the link at once", async () => {
    const page = await open("/");
    await hold(page);
    await ring(page, 39).click();
    await page.waitForURL("**/references/39/");
    await page.locator(".quote.from").waitFor();
  });
});

describe("after a failure", () => {
  test.each([
    ["the file of previews", "**/previews/*.json"],
    ["what opens previews", "**/_astro/open-previews.*"],
    ["what they show", "**/_astro/preview-parts.*"],
  ])("where %s cannot be had, the link is followed", async (_what, blocked) => {
    const page = await open("/");
    await page.route(blocked, (route) => route.abort());
    await page.goto(new URL("/sections/tumor-growth/", inject("siteAddress")).href);
    await ring(page, 39).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/references/39/");
  });

  test.each([
    ["what opens previews", "**/_astro/open-previews.*"],
    ["what they show", "**/_astro/preview-parts.*"],
    ["the file of previews", "**/previews/references.json"],
  ])("that kept %s away once, a preview opens again", async (_what, blocked) => {
    const page = await open("/");
    let isBlocked = true;
    let failures = 0;
    await page.route(blocked, (route) => {
      if (!isBlocked) return route.continue();
      failures += 1;
      return route.abort();
    });
    await page.goto(new URL("/sections/tumor-growth/", inject("siteAddress")).href);
    const failed = page.waitForEvent("requestfailed");
    await ring(page, 39).hover();
    await failed;
    isBlocked = false;
    await expect
      .poll(
        async () => {
          await page.mouse.move(2, 2);
          await ring(page, 39).hover();
          return box(page).isVisible();
        },
        { timeout: 60_000, interval: 400 },
      )
      .toBe(true);
    expect(failures).toBeGreaterThan(0);
  });
});

describe("a preview is a few lines", () => {
  test("of a cell of the map, those of the work that is pointed at come first", async () => {
    const page = await open("/");
    const rings = page.locator(".cell.dis").first().locator(".v");
    for (let index = 0; index < (await rings.count()); index += 1) {
      await rings.nth(index).hover();
      const [label, findings] = await rings
        .nth(index)
        .evaluate((mark) => [mark.textContent.trim(), (mark as HTMLElement).dataset["findings"] ?? ""]);
      await page.waitForFunction(
        (first) => document.querySelector("#preview")?.ariaLabel?.startsWith(`finding ${first}`),
        findings.split(" ")[0],
      );
      expect(await box(page).locator(".card .v").first().textContent()).toContain(label);
    }
  });

  test("and never scrolls in a window of usual size", async () => {
    const page = await openPage(quick, "/", { viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" });
    for (const address of ["/sections/immunity/", "/sections/tumor-growth/", "/evidence/"]) {
      await page.goto(new URL(address, inject("siteAddress")).href);
      const opened = await openMarks(page, { isMeasured: true });
      expect(opened.length).toBeGreaterThan(10);
      const wrong = opened.filter(({ problem, isCut }) => isCut || problem);
      expect(
        wrong.map(({ name, target, problem }) => `${name} for ${target}: ${problem}`),
        address,
      ).toEqual([]);
    }
  });
});

describe("by keyboard", () => {
  test("Tab opens, Enter goes in, Tab goes through it and on with the text", async () => {
    const page = await open("/sections/tumor-growth/");
    await page.keyboard.press("Control");
    await page.locator(".choose").first().waitFor({ state: "attached" });
    const stops = page.locator("main a[href], main summary, main button:not(.end)");
    const at = await stops.evaluateAll(
      (links, link) => links.indexOf(link as HTMLElement),
      await ring(page, 39).elementHandle(),
    );
    await stops.nth(at - 1).focus();
    await page.keyboard.press("Tab");
    await box(page).waitFor();
    expect(await isFocused(page, 39)).toBe(true);
    await page.keyboard.press("Enter");
    const inside = () => box(page).evaluate((element) => element.contains(document.activeElement));
    expect(await inside()).toBe(true);
    const seen = new Set<string>();
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press("Tab");
      if (!(await inside())) break;
      seen.add(await page.evaluate(() => document.activeElement?.textContent ?? ""));
    }
    expect([...seen]).toEqual(expect.arrayContaining(["Open reference 39", "×"]));
    expect(
      await page.evaluate((link) => document.activeElement === link, await stops.nth(at + 1).elementHandle()),
    ).toBe(true);
  });

  test("Shift and Tab leads from the beginning of the preview back to its mark", async () => {
    const page = await open("/sections/tumor-growth/");
    await ring(page, 39).focus();
    await page.keyboard.press("Enter");
    await box(page).waitFor();
    await page.keyboard.press("Shift+Tab");
    await box(page).waitFor({ state: "hidden" });
    expect(await isFocused(page, 39)).toBe(true);
  });
});

describe("by pointing", () => {
  test("it opens, the pointer can move into it, and it goes when the pointer goes", async () => {
    const page = await openPage(browser, "/sections/tumor-growth/");
    await page.clock.install();
    await ring(page, 39).hover();
    await page.clock.runFor(1000);
    await box(page).waitFor();
    const from = await ring(page, 39).boundingBox();
    const to = await box(page).boundingBox();
    if (!from || !to) throw new Error("nothing is shown");
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    const edge = to.y > from.y ? to.y + 30 : to.y + to.height - 30;
    await page.mouse.move(from.x + from.width / 2, edge, { steps: 12 });
    await page.clock.runFor(5000);
    expect(await box(page).isVisible()).toBe(true);
    await page.mouse.move(5, 5, { steps: 4 });
    await page.clock.runFor(5000);
    expect(await box(page).isVisible()).toBe(false);
    await page.context().close();
  });

  test("it goes when the pointer leaves the window", async () => {
    const page = await open("/sections/tumor-growth/");
    await ring(page, 39).hover();
    await box(page).waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: -20, y: 300 });
    await session.detach();
    await box(page).waitFor({ state: "hidden" });
  });

  test("Esc closes it without moving the pointer or the focus", async () => {
    const page = await openPage(browser, "/sections/tumor-growth/");
    await page.clock.install();
    await ring(page, 39).hover();
    await page.clock.runFor(1000);
    await box(page).waitFor();
    await page.keyboard.press("Escape");
    await page.clock.runFor(5000);
    expect(await box(page).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.context().close();
  });

  test.each([
    ["before anything was pointed at", false],
    ["after another was open", true],
  ])("what is passed while text is selected opens nothing, %s", async (_when, isLoaded) => {
    const page = await open("/sections/tumor-growth/");
    if (isLoaded) {
      await ring(page, 39).hover();
      await box(page).waitFor();
      await page.keyboard.press("Escape");
    }
    const passed = ring(page, 40);
    await passed.scrollIntoViewIfNeeded();
    const at = await passed.boundingBox();
    // Words that are no link, which would be dragged.
    const words = await passed.evaluate((link) => {
      const [text] = [...(link.closest(".s")?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
      const range = document.createRange();
      if (text) range.selectNodeContents(text);
      const { x, y, height } = range.getClientRects()[0] ?? new DOMRect();
      return { x, y: y + height / 2 };
    });
    if (!at) throw new Error("there is no ring");
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    await page.mouse.move(words.x, words.y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 6 });
    await page.waitForTimeout(1500); // what opens late would still be seen
    expect(await box(page).count()).toBe(0);
    expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(20);
    await page.mouse.up();
    await page.mouse.move(5, 5);
    await passed.hover();
    await box(page).waitFor();
  });

  test("words that are selected in it stay, though the mouse is let go beside it, until it is pressed there", async () => {
    const page = await open("/sections/tumor-growth/");
    await ring(page, 39).hover();
    await box(page).waitFor();
    const title = await box(page).locator(".t").boundingBox();
    const shown = await box(page).boundingBox();
    if (!title || !shown) throw new Error("nothing is shown");
    await page.mouse.move(title.x + title.width - 4, title.y + title.height - 6);
    await page.mouse.down();
    await page.mouse.move(shown.x - 40, title.y + 4, { steps: 6 });
    await page.mouse.up();
    await page.waitForTimeout(1500); // what closes late would still be seen
    expect(await box(page).isVisible()).toBe(true);
    const selected = await page.evaluate(() => getSelection()?.toString().replace(/\s+/g, " ").trim() ?? "");
    expect(selected.length).toBeGreaterThan(20);
    expect(((await box(page).textContent()) ?? "").replace(/\s+/g, " ")).toContain(selected);
    await page.mouse.down();
    await page.mouse.up();
    await box(page).waitFor({ state: "hidden" });
  });

  test("a mark that is dragged away opens nothing", async () => {
    const page = await open("/sections/tumor-growth/");
    await ring(page, 39).hover();
    await box(page).waitFor();
    await page.mouse.down();
    expect(await box(page).count()).toBe(0);
    const at = await ring(page, 39).boundingBox();
    if (!at) throw new Error("there is no ring");
    await page.mouse.move(at.x + 200, at.y + 200, { steps: 6 });
    await page.waitForTimeout(1500);
    expect(await box(page).count()).toBe(0);
    await page.mouse.up();
  });

  test("a ring that a note faults shows no tooltip over its preview", async () => {
    const page = await open("/sections/tumor-growth/");
    await page.locator(".prose a.c.x").first().hover();
    await box(page).waitFor();
    expect(await page.locator(".prose [aria-expanded][title], .prose [aria-expanded] [title]").count()).toBe(0);
  });
});

describe("by touch", () => {
  test("a tap opens a sheet at the foot that leaves the ring in sight; a tap elsewhere closes it", async () => {
    const page = await open("/sections/tumor-growth/", {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: "reduce",
    });
    const last = page.locator(".prose a.c").last();
    await last.evaluate((link) => link.scrollIntoView({ block: "end" }));
    await last.tap();
    await box(page).waitFor();
    const sheet = await box(page).boundingBox();
    const mark = await last.boundingBox();
    if (!sheet || !mark) throw new Error("nothing is shown");
    expect(Math.round(sheet.y + sheet.height)).toBe(740);
    expect(sheet.width).toBe(360);
    expect(mark.y).toBeGreaterThanOrEqual(0);
    expect(mark.y + mark.height).toBeLessThan(sheet.y);
    await page.touchscreen.tap(4, Math.max(mark.y - 40, 10));
    await box(page).waitFor({ state: "hidden" });
  });

  // https://github.com/FooSoft/yomichan/issues/318
  test("two fingers that enlarge the page have the sheet stand in what is seen, and move with it", async () => {
    const page = await openPage(browser, "/sections/tumor-growth/", {
      viewport: { width: 390, height: 780 },
      hasTouch: true,
      isMobile: true,
    });
    await ring(page, 39).scrollIntoViewIfNeeded();
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: 2.5 });
    await ring(page, 39).evaluate((link: HTMLElement) => link.click());
    await box(page).waitFor();
    await expect.poll(() => findBeyond(page)).toBeLessThan(1);
    await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: 4 });
    await expect.poll(() => page.evaluate(() => window.visualViewport?.scale)).toBe(4);
    await expect.poll(() => findBeyond(page)).toBeLessThan(1);
    await page.context().close();
  });

  test.each([2.5, 4])("on a wide screen a preview opens in what is seen, too, enlarged %d times", async (scale) => {
    const page = await openPage(browser, "/sections/tumor-growth/");
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: scale });
    for (const number of [38, 39, 43]) {
      await ring(page, number).evaluate((link: HTMLElement) => {
        link.scrollIntoView({ block: "center", inline: "center" });
        link.click();
      });
      await expect.poll(() => box(page).count()).toBe(1);
      expect(await findBeyond(page), `reference ${number}`).toBeLessThan(1);
      await box(page).getByRole("button", { name: "Close" }).press("Enter");
      await expect.poll(() => box(page).count()).toBe(0);
    }
    await page.context().close();
  });

  test("a second tap follows the link", async () => {
    const page = await open("/sections/tumor-growth/", { viewport: { width: 360, height: 740 }, hasTouch: true });
    await ring(page, 39).tap();
    await box(page).waitFor();
    await ring(page, 39).tap();
    await page.waitForURL("**/references/39/");
  });
});

describe("axe finds no violation in an open preview", () => {
  const marks = [
    ["/sections/immunity/", [".prose a.c.x", ".prose .rg .to", ".sum a.v", ".prose a.topic"]],
    ["/sections/transport-therapy/", [".prose a.ab"]],
    ["/evidence/", ["a.cell"]],
  ] as const;
  test.each(["light", "dark"] as const)("%s", async (colorScheme) => {
    for (const width of [1280, 360]) {
      const page = await open("/", { bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
      for (const [address, selectors] of marks) {
        await page.goto(new URL(address, inject("siteAddress")).href);
        for (const selector of selectors) {
          await page.locator(`main ${selector}`).first().focus();
          await page.keyboard.press("Enter");
          await box(page).waitFor();
          const found = await findViolations(page, { within: ["#preview", "[aria-expanded]"] });
          expect(found, `${selector} at ${width} px`).toEqual([]);
          await page.keyboard.press("Escape");
        }
      }
    }
  });
});

test("without script every mark is a plain link", async () => {
  const page = await open("/sections/tumor-growth/", { javaScriptEnabled: false });
  expect(await page.locator("#preview").count()).toBe(0);
  await ring(page, 39).click();
  await page.waitForURL("**/references/39/");
  await page.goto(new URL("/sections/immunity/", inject("siteAddress")).href);
  await page.locator(".rg .to").first().click();
  expect(new URL(page.url()).hash).toMatch(/^#work-\d+$/);
});

describe("what a page asks for", () => {
  test("holds no preview before a mark is pointed at, and then only the file of its kind", async () => {
    const page = await openPage(browser, "/");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const isOfPreviews = (path: string) => /^\/previews\/.*\.json$|preview-parts|\/preview\./.test(path);
    await page.goto(new URL("/sections/tumor-growth/", inject("siteAddress")).href, { waitUntil: "networkidle" });
    await page.mouse.move(2, 2);
    await page.mouse.wheel(0, 300);
    await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(500);
    expect(asked.filter(isOfPreviews)).toEqual([]);
    await ring(page, 39).hover();
    await box(page).waitFor();
    expect(asked.filter((path) => path.endsWith(".json"))).toEqual(["/previews/references.json"]);
    await page.context().close();
  });
});
