import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { siteDirectory } from "../../src/build/publish.ts";
import { getAttribute, listFiles, type Page as SitePage } from "../../src/build/read-pages.ts";
import { openBrowser } from "./open-browser.ts";
import { kindsOfPage, sitePages } from "./site-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

// Style sheets are cut to their pages, so a rule may be cut away from a page that needs it.

/** The classes that a style sheet names, and those it has a rule for by themselves, wherever they stand. */
async function readClasses(page: Page, file: string): Promise<{ named: string[]; alone: string[] }> {
  const css = readFileSync(join(siteDirectory, file), "utf8").replace(/url\([^)]*\)/g, "");
  const alone = await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const collect = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSStyleRule) return rule.selectorText.split(", ");
        return rule instanceof CSSGroupingRule ? collect(rule.cssRules) : [];
      });
    return collect(sheet.cssRules).flatMap((selector) => /^\.([\w-]+)(?=$|:)/.exec(selector)?.[1] ?? []);
  }, css);
  return { named: [...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name), alone };
}

/** The style sheets of a page that are not for paper alone, by their addresses. */
const sheetsOf = (page: SitePage) =>
  page.elements.flatMap((element) =>
    getAttribute(element, "rel") === "stylesheet" && getAttribute(element, "media") !== "print"
      ? (getAttribute(element, "href") ?? [])
      : [],
  );

test("a style sheet that script adds has no layers, since Chromium then sets a page anew in typefaces that came late", () => {
  const files = listFiles(siteDirectory);
  const read = (file: string) => readFileSync(join(siteDirectory, file), "utf8");
  const scripts = files.flatMap((file) => (file.endsWith(".js") ? read(file) : []));
  const late = files.filter((file) => file.endsWith(".css") && scripts.some((text) => text.includes(basename(file))));
  expect(late).not.toEqual([]);
  expect(late.filter((file) => read(file).includes("@layer"))).toEqual([]);
});

test("what a class looks like on a screen is told to every page that has it", async () => {
  const page = await browser.newPage();
  const classes = new Map<string, { named: string[]; alone: string[] }>();
  for (const file of listFiles(siteDirectory).filter((name) => name.endsWith(".css")))
    classes.set(`/${file}`, await readClasses(page, file));
  await page.close();
  const tell = (own: SitePage, which: "named" | "alone") =>
    new Set(sheetsOf(own).flatMap((sheet) => classes.get(sheet)?.[which] ?? []));
  const onScreen = new Set(sitePages.flatMap((own) => [...tell(own, "alone")]));
  onScreen.delete("end"); // the foot of the results, and in prose the end of a range, which needs no rule
  expect(onScreen.size).toBeGreaterThan(100);
  const untold = sitePages.flatMap((own) => {
    const told = tell(own, "named");
    const worn = new Set(own.elements.flatMap((element) => getAttribute(element, "class")?.split(/\s+/) ?? []));
    return [...worn].filter((name) => onScreen.has(name) && !told.has(name)).map((name) => `${own.file}: .${name}`);
  });
  expect(untold).toEqual([]);
});

test("the head of a page fits every window", async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(new URL("/sections/tumor-growth/", inject("siteAddress")).href);
  const cut: string[] = [];
  for (let width = 320; width <= 1440; width += 40) {
    await page.setViewportSize({ width, height: 800 });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) cut.push(`${width} px: needs ${needed}`);
    const [line, other] = await page.$$eval(".reading-bar, .apparatus > h2", (ruled) =>
      ruled.map((element) => element.getBoundingClientRect()).map(({ left, right }) => `${left} to ${right}`),
    );
    if (line !== other && line !== "0 to 0") cut.push(`${width} px: a rule from ${line}, others from ${other}`);
  }
  expect(cut).toEqual([]);
  await page.context().close();
});

// An svg that only a style sheet sizes fills the window without it: https://github.com/jekyll/minima/issues/14
test("where no style sheet comes, no mark grows over what one reads", async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.route("**/*.css", (route) => route.abort());
  const largest = 200;
  for (const address of kindsOfPage) {
    await page.goto(new URL(address, inject("siteAddress")).href);
    const marks = await page.$$eval("svg[aria-hidden]", (all) =>
      all.map((mark) => ({ name: mark.getAttribute("class"), width: mark.getBoundingClientRect().width })),
    );
    expect(marks.length, address).toBeGreaterThan(0);
    expect(
      marks.filter(({ width }) => width > largest),
      address,
    ).toEqual([]);
  }
  await page.context().close();
});
