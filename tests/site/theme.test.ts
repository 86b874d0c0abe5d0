import type { Browser, BrowserContext, Page } from "playwright-core";
import { beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const open = async (context: BrowserContext, address = "/"): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(new URL(address, inject("siteAddress")).href);
  return page;
};
const choose = (page: Page, name: string) => page.getByRole("radio", { name }).check();
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const light = "rgb(255, 255, 255)";
const dark = "rgb(11, 21, 26)";

test("the system decides until a reader chooses; the choice holds over reloads and pages, and can be undone", async () => {
  const context = await browser.newContext({ colorScheme: "light" });
  const page = await open(context);
  expect(await paper(page)).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await paper(page)).toBe(dark);
  await choose(page, "Light");
  expect(await paper(page)).toBe(light);
  await page.reload();
  expect(await paper(page)).toBe(light);
  await page.goto(new URL("/references/39/", inject("siteAddress")).href);
  expect(await paper(page)).toBe(light);
  expect(await page.getByRole("radio", { name: "Light" }).isChecked()).toBe(true);
  await choose(page, "System");
  expect(await paper(page)).toBe(dark);
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBeUndefined();
  await context.close();
});

test("it is set before there is a body that could be painted", async () => {
  const context = await browser.newContext({ colorScheme: "light" });
  const page = await open(context);
  await choose(page, "Dark");
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.documentElement.dataset["theme"]) return;
      observer.disconnect();
      Object.assign(window, { hadBody: document.body !== null });
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  for (const address of ["/", "/sections/tumor-growth/", "/search/", "/404.html"]) {
    await page.goto(new URL(address, inject("siteAddress")).href);
    expect(await page.evaluate(() => (window as { hadBody?: boolean }).hadBody), address).toBe(false);
    expect(await paper(page), address).toBe(dark);
  }
  await context.close();
});

test("the bar of the browser takes the same color", async () => {
  const context = await browser.newContext({ colorScheme: "light" });
  const page = await open(context);
  const shown = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLMetaElement>("[name=theme-color]")]
        .filter(({ media }) => matchMedia(media).matches)
        .map(({ content }) => content),
    );
  expect(await shown()).toEqual(["#ffffff"]);
  await choose(page, "Dark");
  expect(await shown()).toEqual(["#0b151a"]);
  await page.reload();
  expect(await shown()).toEqual(["#0b151a"]);
  await context.close();
});

test("another tab follows", async () => {
  const context = await browser.newContext({ colorScheme: "light" });
  const [page, other] = [await open(context), await open(context, "/about/")];
  await choose(page, "Dark");
  await other.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
  expect(await other.getByRole("radio", { name: "Dark" }).isChecked()).toBe(true);
  await context.close();
});

test("it is chosen by keyboard", async () => {
  const context = await browser.newContext({ colorScheme: "light" });
  const page = await open(context);
  await page.getByRole("radio", { name: "System" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await paper(page)).toBe(dark);
  await context.close();
});

test("where storage is forbidden, it holds as long as its page, also for whoever comes back to that", async () => {
  const context = await browser.newContext({ colorScheme: "light" });
  const page = await open(context);
  await page.evaluate(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });
  await choose(page, "Dark");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  expect(await paper(page)).toBe(dark);
  expect(await page.getByRole("radio", { name: "Dark" }).isChecked()).toBe(true);
  await context.close();
});

test("paper is light whatever was chosen", async () => {
  const context = await browser.newContext({ colorScheme: "dark" });
  const page = await open(context, "/sections/tumor-growth/");
  await choose(page, "Dark");
  await page.emulateMedia({ media: "print" });
  expect(await paper(page)).toBe(light);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
  await context.close();
});

test("without script nothing is offered, and the system decides", async () => {
  const context = await browser.newContext({ colorScheme: "dark", javaScriptEnabled: false });
  const page = await open(context);
  expect(await page.getByRole("radio").count()).toBe(0);
  expect(await paper(page)).toBe(dark);
  await context.close();
});
