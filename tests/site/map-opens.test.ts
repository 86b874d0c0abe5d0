import type { Browser } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

test.each(["/", "/evidence/"])(
  "a cell of the map on %s opens the table of its findings, without script, too",
  async (address) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await openPage(browser, address, { javaScriptEnabled });
      const cell = page.locator(".map a.cell:not(.dis)").first();
      const fragment = new URL((await cell.getAttribute("href")) ?? "", page.url()).hash;
      if (javaScriptEnabled) {
        // A mouse that points at it sees its findings; a click goes to them at once.
        await cell.hover();
        await page.getByRole("dialog").waitFor();
      }
      await cell.click();
      await page.waitForURL(`**/evidence/${fragment}`);
      const table = page.locator(`${fragment} table`);
      await table.waitFor({ state: "visible" });
      expect(await page.locator("details.matter[open]").count()).toBe(1);
      expect(await table.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
      await page.context().close();
    }
  },
);
