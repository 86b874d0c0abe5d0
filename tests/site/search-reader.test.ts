import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { openAgain } from "./open-again.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** Opens a page for a test that leaves nothing behind; another has a window of its own. */
const open = (address = "/search/", options?: BrowserContextOptions): Promise<Page> =>
  openAgain(browser, address, options);
const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector("#search-status")?.textContent !== "");
const results = (page: Page) =>
  page.$$eval("#search-results > li > a", (links) => links.map((link) => link.getAttribute("href") ?? ""));
const status = (page: Page) => page.locator("#search-status").textContent();
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute("href") ?? (document.activeElement as HTMLInputElement).value,
  );

describe("most of the words", () => {
  test("are answered where nothing has all, with what is missing struck through", async () => {
    const page = await open("/search/?q=docetaxel+galectin-1+hedgehog");
    await settled(page);
    expect(await page.locator("#search-results").getAttribute("data-partial")).not.toBeNull();
    expect(await status(page)).toContain("No entry has all three words.");
    const heads = await page.$$eval("#search-results .had", (list) =>
      list.map((head) => head.querySelectorAll("s").length),
    );
    expect(heads.length).toBeGreaterThan(1);
    expect(Math.min(...heads)).toBeGreaterThan(0);
    const before = (await results(page)).length;
    await page.locator("#search-results .more").first().click();
    expect((await results(page)).length).toBeGreaterThan(before);
  });

  test("are not answered in place of a thing that does not occur; the rest is offered", async () => {
    const page = await open("/search/?q=BRCA1+gastric+cancer");
    await settled(page);
    expect(await results(page)).toEqual([]);
    expect(await page.locator("#search-results").getAttribute("data-partial")).toBeNull();
    await page.locator("#search-reading a", { hasText: "gastric cancer" }).click();
    await settled(page);
    expect((await results(page))[0]).toBe("/topics/gastric-cancer/");
  });
});

describe("while one types", () => {
  test("nothing that is not so is said on the way to miR-221, and not at each key", async () => {
    const page = await open();
    await page.locator("#search-input").fill("glioma");
    await settled(page);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const watched = document.querySelector("#search-status");
      if (watched)
        new MutationObserver(() => said.push(watched.textContent)).observe(watched, { childList: true, subtree: true });
    });
    await page.locator("#search-input").fill("");
    await page.locator("#search-input").pressSequentially("miR-221", { delay: 20 });
    await settled(page);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said.filter((words) => /No result|does not occur/.test(words))).toEqual([]);
    expect(new Set(said.filter((words) => words !== "")).size).toBeLessThanOrEqual(2);
    expect((await results(page))[0]).toBe("/topics/mir-221/");
  });

  test("the topic stands first before its name is complete, and stays there", async () => {
    const page = await open();
    await page.locator("#search-input").pressSequentially("angiog");
    await settled(page);
    const unfinished = await results(page);
    expect(unfinished[0]).toBe("/topics/angiogenesis/");
    await page.locator("#search-input").pressSequentially("enesis");
    await settled(page);
    expect(await results(page)).toEqual(unfinished);
  });

  test("keys of an input method are left to it", async () => {
    const page = await open("/search/?q=glioma");
    await settled(page);
    const moved = await page.locator("#search-input").evaluate((input) => {
      (input as HTMLInputElement).focus();
      return ["ArrowDown", "Escape"].filter(
        (key) =>
          !input.dispatchEvent(
            new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true }),
          ),
      );
    });
    expect(moved).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-input");
  });
});

describe("Enter", () => {
  test("three times is one step of the history", async () => {
    const page = await open();
    await page.locator("#search-input").fill("glioma");
    await settled(page);
    const before = await page.evaluate(() => history.length);
    for (let count = 0; count < 3; count++) await page.locator("#search-input").press("Enter");
    expect((await page.evaluate(() => history.length)) - before).toBe(1);
  });

  test("opens a result that stands alone", async () => {
    const page = await open();
    await page.locator("#search-input").fill("22055459 kind:reference");
    await page.locator("#search-input").fill("zhu2012");
    await settled(page);
    expect(await results(page)).toEqual(["/references/39/"]);
    await page.locator("#search-input").press("Enter");
    await page.waitForURL(/\/references\/39\//);
  });
});

/** What the button at the end of the results says: how many more it shows, and of how many. None where it is not there. */
async function announced(page: Page): Promise<[next: number, left: number]> {
  const text = (await page.locator("#search-end .more").allTextContents()).join("");
  const [next = 0, left = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return [next, left];
}

describe("the results", () => {
  test("tell each a line of context, and come next to the box for the keyboard", async () => {
    const page = await open("/search/?q=TMZ");
    await settled(page);
    const contexts = await page.$$eval("#search-results > li > p", (list) => list.map((line) => line.textContent));
    expect(contexts.length).toBe((await results(page)).length);
    expect(contexts.filter((context) => context.trim() === "")).toEqual([]);
    await page.locator("#search-input").focus();
    const links = await page.locator("#search-reading a").count();
    for (let count = 0; count <= links; count++) await page.keyboard.press("Tab");
    expect(await focused(page)).toBe((await results(page))[0]);
  });

  test("go on at the end, and are there again after a reload and on the way back", async () => {
    const page = await open("/search/?q=exosome");
    await settled(page);
    const before = (await results(page)).length;
    const [next, left] = await announced(page);
    await page.locator("#search-end .more").click();
    expect((await results(page)).length).toBe(before + next);
    expect(await focused(page)).toBe((await results(page))[before]);
    expect((await announced(page))[1]).toBe(left - next);
    const shown = await results(page);
    await page.locator(`#search-results > li > a[href="${shown.at(-1) ?? ""}"]`).scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(1000);
    await page.waitForFunction((y) => (history.state as { scrolled?: number } | null)?.scrolled === y, place);
    await page.reload();
    await settled(page);
    expect(await results(page)).toEqual(shown);
    expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(30);
    await page.locator("#search-results > li > a").last().click();
    await page.waitForURL((url) => !url.pathname.startsWith("/search/"));
    await page.goBack();
    await settled(page);
    expect(await results(page)).toEqual(shown);
    expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(30);
  });

  // https://github.com/greenpeace/planet4-master-theme/pull/2863
  test("stay as they are over a link within the page", async () => {
    const page = await open("/search/?q=exosomes");
    await page.locator("button.more").click();
    await expect.poll(async () => (await results(page)).length).toBeGreaterThan(40);
    await page
      .locator("#search-results > li")
      .first()
      .evaluate((line) => (line.id = "as-it-was"));
    await page.locator("a.skip").press("Enter");
    await expect.poll(() => new URL(page.url()).hash).toBe("#content");
    await page.waitForTimeout(300);
    expect(await page.locator("#as-it-was").count()).toBe(1);
    await page.goBack();
    await settled(page);
    expect((await results(page)).length).toBeGreaterThan(40);
  });

  test("can be taken along", async () => {
    const page = await open("/search/?q=docetaxel");
    await settled(page);
    for (const [name, begins] of [
      ["BibTeX", /@article/],
      ["RIS", /TY {2}- JOUR/],
      ["CSV", /kind,title/],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator("#search-end button", { hasText: name }).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).toString(), name).toMatch(begins);
    }
  });

  test("the title of the page carries the question", async () => {
    const page = await open("/search/?q=TMZ");
    await settled(page);
    expect(await page.title()).toMatch(/^TMZ · Search/);
  });
});

describe("filters", () => {
  test("stay under the finger, stand as chips that can be taken away, and hold for the next question", async () => {
    const page = await open("/search/?q=growth");
    await settled(page);
    const box = page.locator("#search-facets input[value=Glioma]");
    await box.focus();
    await page.keyboard.press("Space");
    await page.waitForFunction(() => document.querySelectorAll("#search-chips button").length === 1);
    expect(await focused(page)).toBe("Glioma");
    expect(await status(page)).toMatch(/^\d+ of \d+ results/);
    await page.locator("#search-input").fill("migration");
    await settled(page);
    expect(await page.locator("#search-chips").textContent()).toContain("Glioma");
    await page.locator("#search-chips button").first().click();
    await page.waitForFunction(() => document.querySelectorAll("#search-chips button").length === 0);
    expect(new URL(page.url()).search).toBe("?q=migration");
  });

  // What had the focus is taken away: https://github.com/WordPress/gutenberg/issues/64697
  test("taken away by a key, leave the focus to the next, and the last one to the question", async () => {
    const page = await open("/search/?q=exosomes&effect=promotes&kind=finding");
    const chips = page.locator("#search-chips button:not(.remove-all)");
    for (const left of [1, 0]) {
      await chips.nth(left).waitFor();
      await chips.first().press("Enter");
      await expect.poll(() => chips.count()).toBe(left);
      const isNext = () =>
        page.evaluate(() => document.activeElement?.matches("#search-chips button, #search-input") ?? false);
      await expect.poll(isNext).toBe(true);
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-input");
  });

  test("a tumor holds what is narrower, and every value is words", async () => {
    const page = await open("/search/?q=glioblastoma&tumor=Glioma&kind=finding");
    await settled(page);
    expect(await results(page)).toContain("/findings/4/");
    const values = await page.$$eval("#search-facets label span:first-of-type", (list) =>
      list.map((value) => value.textContent),
    );
    expect(values.filter((value) => /^(msc|tumor-cell|other-stem-cell)$/.test(value))).toEqual([]);
  });
});

describe("a file that cannot be had", () => {
  test.each(["**/search/start.json", "**/words-*.json"])("is asked for again at the next key: %s", async (file) => {
    const page = await open("/about/");
    await page.route(file, (route) => route.abort(), { times: 1 });
    await page.goto(new URL("/search/?q=TMZ", inject("siteAddress")).href);
    await settled(page);
    expect(await status(page)).toContain("could not be loaded");
    expect(await page.locator("#search-indexes").isVisible()).toBe(true);
    await page.locator("#search-input").fill("glioma");
    await page.waitForFunction(() => document.querySelectorAll("#search-results > li").length > 0);
    expect((await results(page))[0]).toBe("/topics/glioma/");
  });

  test("half a file is no file", async () => {
    const page = await open("/about/");
    await page.route("**/words-*.json", async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({ contentType: "application/json", body: body.slice(0, body.length / 2) });
    });
    await page.goto(new URL("/search/?q=TMZ", inject("siteAddress")).href);
    await settled(page);
    expect(await status(page)).toContain("could not be loaded");
  });

  test("what is here needs no network; what is not is said, and can be had when the network is back", async () => {
    const page = await openPage(browser, "/search/?q=TMZ");
    await settled(page);
    await page.context().setOffline(true);
    await page.locator("#search-input").fill("TMZ ");
    await settled(page);
    expect((await results(page))[0]).toBe("/topics/temozolomide/");
    await page.locator("#search-input").fill("zhu 2012");
    await settled(page);
    expect(await status(page)).toContain("could not be loaded");
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.waitForFunction(() => document.querySelectorAll("#search-results > li").length > 0);
    await page.context().close();
  });
});

describe("the keys that lead to the box", () => {
  test("the single key can be turned off, and that is told", async () => {
    const page = await open();
    expect(await page.locator("#search-input").getAttribute("aria-keyshortcuts")).toContain("/");
    await page.locator("#search-shortcut input").uncheck();
    expect(await page.locator("#search-input").getAttribute("aria-keyshortcuts")).not.toContain("/");
    await page.goto(new URL("/findings/3/", inject("siteAddress")).href);
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    await page.keyboard.press("Control+k");
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe("q");
  });

  test("work by letter, by place where a keyboard has no such letters, with no other modifier", async () => {
    const page = await open("/findings/3/");
    const press = (init: {
      key: string;
      code: string;
      isComposing?: true;
      ctrlKey?: true;
      metaKey?: true;
      shiftKey?: true;
      altKey?: true;
    }) =>
      page.evaluate((given) => {
        (document.activeElement as HTMLElement).blur();
        dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...given }));
        return document.activeElement?.tagName;
      }, init);
    expect(await press({ key: "K", code: "KeyK", ctrlKey: true })).toBe("INPUT");
    expect(await press({ key: "л", code: "KeyK", metaKey: true })).toBe("INPUT");
    // Where letters stand elsewhere: on a Dvorak keyboard, and on Bépo, where Ctrl-S would no longer save the page.
    expect(await press({ key: "k", code: "KeyV", ctrlKey: true })).toBe("INPUT");
    expect(await press({ key: "s", code: "KeyK", ctrlKey: true })).toBe("BODY");
    expect(await press({ key: "k", code: "KeyK", ctrlKey: true, shiftKey: true })).toBe("BODY");
    expect(await press({ key: "k", code: "KeyK", ctrlKey: true, altKey: true })).toBe("BODY");
    expect(await press({ key: "/", code: "Slash", isComposing: true })).toBe("BODY");
  });
});

describe("searching from any page", () => {
  const panel = "form.find .find-panel";

  test("keeps the place one reads, walks by arrows, closes by Esc, opens by Enter", async () => {
    const page = await open("/sections/tumor-growth/");
    await page.evaluate(() => scrollTo(0, 600));
    const place = await page.evaluate(() => scrollY);
    await page.keyboard.press("/");
    await page.keyboard.type("osteosarc");
    await page.waitForSelector(`${panel} li > a`);
    expect(await page.evaluate(() => scrollY)).toBe(place);
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe("/topics/osteosarcoma/");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await page.locator(panel).isVisible()).toBe(false);
    expect(new URL(page.url()).pathname).toBe("/sections/tumor-growth/");
    await page.keyboard.type("o");
    await page.waitForSelector(`${panel} li > a`);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/topics\/osteosarcoma\//);
  });

  test.each([
    ["the key to the marks", "Key", { width: 1280, height: 900 }],
    ["the menu of a phone", "Menu", { width: 360, height: 740 }],
  ])("what was found is not covered by %s, which was open", async (_what, name, viewport) => {
    const page = await open("/sections/tumor-growth/", { viewport });
    await page.getByRole("button", { name, exact: true }).click();
    await page.locator(":popover-open").waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("osteosarc");
    await page.waitForSelector(`${panel} li > a`);
    expect(await page.locator(":popover-open").count()).toBe(0);
  });

  test.each(["/findings/3/", "/search/", "/"])(
    "asks nothing longer than a server takes as an address: %s",
    async (address) => {
      const page = await open(address, { permissions: ["clipboard-read", "clipboard-write"] });
      await page.evaluate(() =>
        navigator.clipboard.writeText("Exosomes of mesenchymal stem cells, β-catenin; ".repeat(800)),
      );
      await page.locator(".q input, .find input").first().focus();
      await page.keyboard.press("Control+V");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/search\/\?q=/);
      expect(page.url().length).toBeLessThan(8000); // nginx refuses what is longer than 8 KB
    },
  );

  test.each(["/findings/3/", "/search/", "/network/"])("a phone corrects no name of a gene: %s", async (address) => {
    const page = await open(address);
    const fields = page.locator("input[type=search], input[list]");
    expect(await fields.count()).toBeGreaterThan(0);
    for (const field of await fields.all()) expect(await field.getAttribute("autocorrect")).toBe("off");
  });

  test("comes to a finger on a phone, over the page, and goes again", async () => {
    const page = await open("/sections/tumor-growth/", { viewport: { width: 360, height: 740 }, hasTouch: true });
    const field = page.locator("form.find input");
    expect(await field.isVisible()).toBe(false);
    await page.evaluate(() => scrollTo(0, 600));
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>(".find-link")?.scrollIntoView());
    await page.locator(".find-link").tap();
    await page.waitForFunction(() => document.activeElement?.matches("form.find input"));
    await page.keyboard.type("osteosarc");
    await page.waitForSelector(`${panel} li > a`);
    const { left, right } = await page.locator(panel).evaluate((element) => ({
      left: element.getBoundingClientRect().left,
      right: element.getBoundingClientRect().right,
    }));
    expect([left, right]).toEqual([0, 360]);
    await page.getByRole("button", { name: "Close" }).tap();
    expect(await field.isVisible()).toBe(false);
    await page.locator(".find-link").tap();
    await page.locator(`${panel} li > a`).first().tap();
    await page.waitForURL(/\/topics\/osteosarcoma\//);
    await page.locator(".find-link").press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches("form.find input"));
    await page.keyboard.press("Escape");
    expect(await field.isVisible()).toBe(false);
    expect(await focused(page)).toBe("/search/");
  });

  describe("on a phone with a keyboard on its screen", () => {
    const search = async () => {
      const phone = { viewport: { width: 390, height: 740 }, hasTouch: true, isMobile: true };
      const page = await open("/sections/tumor-growth/", phone);
      await page.locator(".find-link").tap();
      await page.keyboard.type("glioma");
      await page.locator("#find-results li").first().waitFor();
      return page;
    };
    const last = `${panel} .find-foot a`;

    test("lets its last results be scrolled clear of the keyboard", async () => {
      const page = await search();
      const bottom = await page.locator(panel).evaluate((box) => {
        box.scrollTop = box.scrollHeight;
        return box.querySelector(".find-foot a")?.getBoundingClientRect().bottom ?? Infinity;
      });
      expect(bottom).toBeLessThan(740 / 2);
    });

    test("keeps its results when the keyboard is put away, until one taps beside them", async () => {
      const page = await search();
      const field = page.locator("form.find input");
      await field.blur(); // as the keyboard's own key does it
      expect([await field.isVisible(), await page.locator(last).isVisible()]).toEqual([true, true]);
      await page.locator(last).scrollIntoViewIfNeeded();
      await field.tap();
      await field.fill("Zhu 2012");
      await page
        .locator(panel)
        .getByText(/^\d results?/)
        .waitFor();
      await field.blur();
      await page.touchscreen.tap(195, 735);
      expect([await field.isVisible(), await page.locator(panel).isVisible()]).toEqual([false, false]);
    });
  });

  // What had the focus is hidden with the panel: https://github.com/CodeForPhilly/clean-and-green-philly/issues/627
  test("closed by its button, gives the focus to the link that brought it", async () => {
    const page = await open("/sections/tumor-growth/", { viewport: { width: 360, height: 740 } });
    await page.locator(".find-link").press("Enter");
    await page.keyboard.type("glioma");
    await page.locator("#find-results li").first().waitFor();
    await page.locator(".find-panel .shut").press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("find-link");
  });

  test("remembers questions in this browser alone, and forgets them when asked to", async () => {
    const page = await open("/findings/3/");
    await page.locator("form.find input").fill("TMZ");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\/\?q=TMZ/);
    await page.goto(new URL("/findings/4/", inject("siteAddress")).href);
    await page.keyboard.press("/");
    await page.waitForSelector(`${panel} .recent a`);
    expect(await page.locator(`${panel} .recent`).textContent()).toBe("TMZ");
    await page.locator(`${panel} button`, { hasText: "Forget" }).click();
    expect(await page.locator(`${panel} .recent`).count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test("says so where it cannot be loaded, and tries again", async () => {
    const page = await open("/about/");
    await page.route("**/words-*.json", (route) => route.abort(), { times: 1 });
    await page.goto(new URL("/findings/3/", inject("siteAddress")).href);
    await page.locator("form.find input").fill("glioma");
    await page.waitForFunction(() =>
      document.querySelector(".find-panel [role=status]")?.textContent?.includes("could not"),
    );
    await page.locator("form.find input").fill("gliomas");
    await page.waitForSelector(`${panel} li > a`);
  });
});
