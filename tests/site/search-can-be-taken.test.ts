import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { siteDirectory } from "../../src/build/publish.ts";
import { readWithCitationJs } from "../read-citations.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const readData = <Row>(file: string) => JSON.parse(readFileSync(join(siteDirectory, "data", file), "utf8")) as Row[];

/** The file that a button under the results hands over. */
async function take(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".take").getByRole("button", { name, exact: true }).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

test.each(["/search/?q=miR-100", "/search/?q=VEGF", "/search/?q=exosomes&kind=reference"])(
  "the files of %s hold the results that are shown, and the works behind them",
  async (address) => {
    const page = await openPage(browser, address);
    await page.locator("#search-results > li").first().waitFor();
    const more = page.locator("button.more");
    while ((await more.count()) > 0) await more.first().click();
    const shown = await page.$$eval("#search-results > li > a", (links) =>
      links.map((link) => {
        const { pathname, hash } = new URL((link as HTMLAnchorElement).href);
        return { place: pathname + hash };
      }),
    );
    const sheet = await take(page, "CSV");
    expect(sheet.charCodeAt(0)).toBe(0xfeff);
    const rows = parse(sheet, { bom: true, columns: true }) as unknown as Record<string, string>[];
    const places = rows.map((row) => {
      const { pathname, hash } = new URL(row["address"] ?? "");
      return { place: pathname + hash };
    });
    expect(places).toEqual(shown);

    const findings = readData<{ number: number; references: number[] }>("findings.json");
    const works = readData<{ title: string; "citation-key": string; "citation-label": string }>("references.json");
    const behind = new Set(rows.flatMap(({ references }) => (references ?? "").split(" ").filter(Boolean)));
    for (const { place } of shown) {
      const [, kind, number] = /^\/(findings|references)\/(\d+)\/$/.exec(place) ?? [];
      const cited =
        kind === "references" ? [number] : findings.find((one) => String(one.number) === number)?.references;
      for (const reference of cited ?? []) expect(behind, place).toContain(String(reference));
    }
    const expected = works.filter((work) => behind.has(work["citation-label"]));
    expect(expected.length).toBeGreaterThan(0);
    for (const name of ["BibTeX", "RIS"]) {
      const records = readWithCitationJs(await take(page, name));
      expect(
        records.map(({ id, title }) => [id, title]),
        name,
      ).toEqual(expected.map((work) => [work["citation-key"], work.title]));
    }
    await page.context().close();
  },
);

// What leads to a login or leads every address to one page answers 200: https://github.com/nodogsplash/nodogsplash/issues/298
test("a page that comes in the place of a file is not saved as that file", async () => {
  const page = await openPage(browser, "/search/?q=miR-100");
  const takeAlong = page.locator(".take");
  await takeAlong.waitFor();
  await page.route("**/references/*.{bib,ris}", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: "<!doctype html><title>Log in</title>" }),
  );
  let saved = 0;
  page.on("download", () => saved++);
  for (const name of ["BibTeX", "RIS"]) {
    await takeAlong.getByRole("button", { name, exact: true }).click();
    await expect.poll(() => takeAlong.getByRole("status").innerText()).toMatch(/^A file could not be loaded/);
  }
  expect(saved).toBe(0);
  await page.context().close();
});
