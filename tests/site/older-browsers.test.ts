import type { Browser, BrowserContext, Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openAgain } from "./open-again.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

// Safari before 17.4: https://github.com/WordPress/gutenberg/pull/65069
test("without checkVisibility the key leads to the search, and citations are copied", async () => {
  const page = await openPage(browser, "/about/", { permissions: ["clipboard-read", "clipboard-write"] });
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, "checkVisibility"));
  await page.goto(new URL("/references/39/", page.url()).href);
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("find");
  await page.locator(".cite details[open] button.copy").first().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Zhu W, .* 2012/);
  expect(faults).toEqual([]);
  await page.context().close();
});

// Firefox before 125 shows at its place what it does not know as a popover: https://github.com/primer/view_components/issues/2209
test("without popovers the key to the marks comes after what one reads, in front of nothing", async () => {
  for (const address of ["/", "/sections/tumor-growth/", "/references/39/"]) {
    const page = await openAgain(browser, address);
    const isBehind = await page.evaluate(() => {
      const [key, foot] = [document.querySelector("#key"), document.querySelector("body > footer")];
      return key && foot ? (foot.compareDocumentPosition(key) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 : undefined;
    });
    expect(isBehind, address).toBe(true);
  }
});

// Safari takes a list whose style is `none` for no list: https://github.com/nhsuk/nhsuk-frontend/pull/845
test("a list without marks is a list to Safari, too", async () => {
  for (const address of [
    "/references/",
    "/search/?q=glioma",
    "/pathways/mir-100-and-vegf/",
    "/topics/vegf/",
    "/findings/",
  ]) {
    const page = await openAgain(browser, address);
    if (address.includes("?")) await page.locator("#search-results > li").first().waitFor();
    const lists = await page.$$eval("main :is(ol, ul):not([role]), footer :is(ol, ul):not([role])", (all) =>
      all.map((list) => ({ style: getComputedStyle(list).listStyleType, start: list.textContent.trim().slice(0, 40) })),
    );
    expect(lists.length, address).toBeGreaterThan(0);
    expect(
      lists.filter(({ style }) => style === "none"),
      address,
    ).toEqual([]);
  }
});

// Safari before 17.5, Chrome before 123: https://developer.mozilla.org/en-US/docs/Web/CSS/color_value/light-dark
test("without light-dark() every page is as by day, its drawings and marks included", async () => {
  const read = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll("body, body *")].map((element) => {
        const { color, fill, stroke, backgroundColor, borderColor } = getComputedStyle(element);
        return [element.tagName, color, fill, stroke, backgroundColor, borderColor].join(" ");
      }),
    );
  const open = async (context: BrowserContext, address: string) => {
    const page = await context.newPage();
    await page.goto(new URL(address, inject("siteAddress")).href);
    return page;
  };
  const known = await browser.newContext({ colorScheme: "light" });
  const unknown = await browser.newContext({ colorScheme: "dark" });
  await unknown.route("**/*.css", async (route) => {
    const sheet = await route.fetch();
    await route.fulfill({ response: sheet, body: (await sheet.text()).replaceAll("light-dark(", "one-of-two(") });
  });
  for (const address of ["/", "/sections/tumor-growth/", "/pathways/mir-100-and-vegf/", "/search/"]) {
    const [byDay, old] = [await open(known, address), await open(unknown, address)];
    const expected = await read(byDay);
    expect(expected.length).toBeGreaterThan(100);
    expect(await read(old), address).toEqual(expected);
  }
  await Promise.all([known.close(), unknown.close()]);
});

// Safari: https://developer.mozilla.org/en-US/docs/Web/CSS/text-decoration#browser_compatibility
test("where text-decoration takes a line and nothing else, the same is underlined", async () => {
  const read = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll("body *")].map((element) => {
        const { textDecorationLine, textDecorationStyle, textDecorationColor } = getComputedStyle(element);
        return [element.tagName, element.className, textDecorationLine, textDecorationStyle, textDecorationColor].join(
          " ",
        );
      }),
    );
  const known = await browser.newContext({ colorScheme: "light" });
  const unknown = await browser.newContext({ colorScheme: "light" });
  await unknown.route("**/*.css", async (route) => {
    const sheet = await route.fetch();
    const more = /(?<![\w-])text-decoration:(?!\s*[\w-]+\s*(?:!important)?[;}])[^;}]*/g;
    await route.fulfill({ response: sheet, body: (await sheet.text()).replaceAll(more, "") });
  });
  for (const address of ["/", "/sections/tumor-growth/", "/references/39/", "/findings/", "/search/?q=mirna-221"]) {
    const [whole, less] = [await known.newPage(), await unknown.newPage()];
    for (const page of [whole, less]) {
      await page.goto(new URL(address, inject("siteAddress")).href);
      if (address.includes("?")) await page.locator("#search-results > li").first().waitFor();
    }
    const expected = await read(whole);
    expect(expected.filter((each) => each.includes(" underline ")).length, address).toBeGreaterThan(10);
    expect(await read(less), address).toEqual(expected);
  }
  await Promise.all([known.close(), unknown.close()]);
});

// WebKit (2.50) sets `writing-mode` back where a cell of a table does not say itself that it is none.
test("heads of a table that read upward are said to be no cells", async () => {
  const page = await openAgain(browser, "/evidence/", { viewport: { width: 360, height: 740 } });
  const heads = await page.$$eval("th", (all) => {
    const rules = (list: CSSRuleList): CSSRule[] =>
      [...list].flatMap((rule) => [rule, ...("cssRules" in rule ? rules(rule.cssRules as CSSRuleList) : [])]);
    const said = [...document.styleSheets]
      .flatMap(({ cssRules }) => rules(cssRules))
      .filter((rule) => rule instanceof CSSStyleRule)
      .filter(({ style }) => style.display !== "");
    return all
      .filter((head) => head.checkVisibility() && getComputedStyle(head).writingMode !== "horizontal-tb")
      .map((head) => said.some(({ selectorText, style }) => head.matches(selectorText) && style.display === "block"));
  });
  expect(heads.length).toBeGreaterThan(3);
  expect(heads).not.toContain(false);
});

// Firefox before 127: https://github.com/corsfix/starlight-contextual-menu/issues/13
test("where a clipboard takes text alone, citations and links are copied all the same", async () => {
  const page = await openPage(browser, "/about/", { permissions: ["clipboard-read", "clipboard-write"] });
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "ClipboardItem");
    Reflect.deleteProperty(Clipboard.prototype, "write");
  });
  await page.goto(new URL("/references/39/", page.url()).href);
  const readCopied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator(".cite details[open] button.copy").first().click();
  await expect.poll(readCopied).toMatch(/^Zhu W, .* 2012/);
  await page.goto(new URL("/sections/tumor-growth/", page.url()).href);
  await page.keyboard.press("Tab"); // brings the buttons of the paragraphs
  await page.getByRole("button", { name: "Sentences of Paragraph 1 of Tumor growth" }).click();
  await page.getByRole("button", { name: "Copy its link" }).click();
  await expect.poll(readCopied).toMatch(/\/sections\/tumor-growth\/#p1s1$/);
  // Not how its reader came: https://github.com/samvera/hyrax/pull/7449
  await page.goto(new URL("/notes/?utm_source=mail", page.url()).href);
  await page.locator("button.copy-link").first().click({ force: true });
  await expect.poll(readCopied).toMatch(/\/notes\/#[\w-]+$/);
  await page.context().close();
});

// Firefox before 139: https://github.com/w3c/tr-design/issues/355
test("a link to what a folded part holds opens it where the browser would leave it shut", async () => {
  const page = await openPage(browser, "/about/", { viewport: { width: 360, height: 740 } });
  // What the browser opens is shut again at once; what a script of the page opens stays.
  await page.addInitScript(() => {
    const own = new WeakSet<Element>();
    const { set } = Object.getOwnPropertyDescriptor(HTMLDetailsElement.prototype, "open") ?? {};
    Object.defineProperty(HTMLDetailsElement.prototype, "open", {
      set(this: HTMLDetailsElement, isOpen: boolean) {
        own.add(this);
        set?.call(this, isOpen);
      },
    });
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof HTMLDetailsElement && !own.has(target)) target.removeAttribute("open");
    }).observe(document, { subtree: true, attributeFilter: ["open"] });
  });
  for (const [address, next] of [
    ["/evidence/#breast-cancer-angiogenesis", "#gastric-cancer-growth"],
    ["/pathways/mir-100-and-vegf/#edge-8", "#edge-2"],
  ] as const) {
    await page.goto(new URL(address, page.url()).href);
    const isSeen = () =>
      page.evaluate(() => {
        const part = document.querySelector(location.hash);
        const top = part?.checkVisibility({ contentVisibilityAuto: true }) && part.getBoundingClientRect().top;
        return typeof top === "number" && top >= 0 && top < innerHeight;
      });
    await expect.poll(isSeen, { message: address }).toBe(true);
    await page.evaluate((fragment) => {
      scrollTo(0, 0);
      location.hash = fragment;
    }, next);
    await expect.poll(isSeen, { message: next }).toBe(true);
  }
  await page.context().close();
});
