import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { siteDirectory } from "../../src/build/publish.ts";
import { getAttribute, listFiles } from "../../src/build/read-pages.ts";
import { parseSpans } from "../../src/words/number-ranges.ts";
import { readWithCitationJs } from "../read-citations.ts";
import { openAgain } from "./open-again.ts";
import { openBrowser } from "./open-browser.ts";
import { getPage, standingPages } from "./site-pages.ts";

const read = (address: string) => readFileSync(join(siteDirectory, address), "utf8");
const rowsOf = (csv: string) => parse(csv, { columns: true }) as unknown as Record<string, string>[];

/** The files that a page offers of its lists. */
const filesOf = (address: string) =>
  getPage(address).elements.flatMap((element) =>
    getAttribute(element, "data-of") === undefined ? [] : (getAttribute(element, "href") ?? []),
  );

test.each(["/topics/vegf/", "/sections/tumor-growth/", "/pathways/mir-100-and-vegf/"])(
  "the lists of %s are files that say what the page shows",
  (address) => {
    const files = filesOf(address);
    expect(files).toEqual(
      [
        "references.bib",
        "references.ris",
        "references.json",
        "findings.csv",
        "findings-excel.csv",
        "findings.json",
      ].map((name) => `${address}${name}`),
    );
    const works = JSON.parse(read(`${address}references.json`)) as {
      "citation-label": string;
      "citation-key": string;
    }[];
    const keys = works.map((work) => work["citation-key"]);
    for (const format of ["bib", "ris"]) {
      expect(readWithCitationJs(read(`${address}references.${format}`)).map(({ id }) => id)).toEqual(keys);
    }
    const findings = JSON.parse(read(`${address}findings.json`)) as { number: number; references: number[] }[];
    expect(rowsOf(read(`${address}findings.csv`)).map(({ number }) => Number(number))).toEqual(
      findings.map(({ number }) => number),
    );
    const links = new Set(getPage(address).elements.flatMap((element) => getAttribute(element, "href") ?? []));
    for (const { number } of findings) expect(links.has(`/findings/${number}/`), String(number)).toBe(true);
    for (const work of works) expect(links.has(`/references/${work["citation-label"]}/`)).toBe(true);
  },
);

test("every table for programs stands beside one for Excel, with the same cells but for the mark before some", () => {
  const tables = listFiles(siteDirectory).filter((file) => file.endsWith(".csv") && !file.endsWith("-excel.csv"));
  const sheets = listFiles(siteDirectory).filter((file) => file.endsWith("-excel.csv"));
  expect(tables.length).toBeGreaterThan(200);
  expect(sheets.sort()).toEqual(tables.map((file) => file.replace(/\.csv$/, "-excel.csv")).sort());
  const marked = new Set<string>();
  for (const table of tables) {
    const sheet = readFileSync(join(siteDirectory, table.replace(/\.csv$/, "-excel.csv")));
    expect(sheet.subarray(0, 3).toString("hex"), table).toBe("efbbbf");
    const plain = parse(read(table)).flat();
    const cells = parse(sheet, { bom: true }).flat();
    const unmarked = cells.map((cell, index) => {
      if (cell !== `'${plain[index]}`) return cell;
      marked.add(cell);
      return cell.slice(1);
    });
    expect(unmarked, table).toEqual(plain);
  }
  const [finding] = JSON.parse(read("data/findings.json")) as { contentVersion: string }[];
  expect([...marked]).toEqual(expect.arrayContaining([`'${finding?.contentVersion}`, "'3452-8", "'Oct4"]));
});

test("a page of a record names the numbers that there are, in a line that does not grow with them", () => {
  for (const [kind, count] of [
    ["findings", listFiles("content/findings").length],
    ["references", (JSON.parse(readFileSync("content/references.json", "utf8")) as unknown[]).length],
  ] as const) {
    const pages = standingPages.filter(({ address }) => new RegExp(`^/${kind}/\\d+/$`).test(address));
    const lines = pages.map(({ elements }) =>
      elements.flatMap((element) => getAttribute(element, "data-known") ?? []).join(" "),
    );
    expect(new Set(lines).size).toBe(1);
    expect(parseSpans(lines[0] ?? "")).toHaveLength(pages.length);
    expect(pages.length).toBeLessThanOrEqual(count);
    expect(lines[0]?.length).toBeLessThan(100);
  }
});

test("every page of a finding or a reference runs the same scripts, whatever once stood at its address", () => {
  for (const kind of ["findings", "references"]) {
    const scripts = standingPages
      .filter(({ address }) => new RegExp(`^/${kind}/\\d+/$`).test(address))
      .map(({ elements }) =>
        elements
          .flatMap((element) => (element.tagName === "script" ? (getAttribute(element, "src") ?? []) : []))
          .join(" "),
      );
    expect(scripts.length).toBeGreaterThan(70);
    expect(new Set(scripts).size).toBe(1);
  }
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  const at = (address: string) => new URL(address, inject("siteAddress")).href;

  /** The file that a click on a link of the list hands over. */
  async function take(page: Page, of: string, name: string): Promise<string> {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .locator(`.list-files a[data-of="${of}"]`)
        .filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) })
        .click(),
    ]);
    return readFileSync(await download.path(), "utf8");
  }

  test("the files of the findings hold what the filters leave", async () => {
    const page = await openAgain(browser, "/findings/?effect=suppresses");
    await page.getByText(/^\d+ of \d+ findings$/).waitFor();
    const shown = await page
      .locator("#all-findings tbody tr:visible")
      .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset["number"])));
    const taken = rowsOf(await take(page, "findings", "CSV"));
    expect(taken.map(({ number }) => Number(number))).toEqual(shown.sort((a, b) => a - b));
    expect(new Set(taken.map(({ effect }) => effect))).toEqual(new Set(["suppresses"]));
    // https://github.com/AtlasOfLivingAustralia/biocollect/issues/701
    const link = page.locator('.list-files a[data-of="findings"]').first();
    await link.dispatchEvent("contextmenu");
    await page.getByText("Saved from this menu, the file holds all findings").waitFor();
    const [middle] = await Promise.all([page.waitForEvent("download"), link.click({ button: "middle" })]);
    expect(rowsOf(readFileSync(await middle.path(), "utf8"))).toHaveLength(shown.length);
    const sheet = await take(page, "findings", "CSV for Excel");
    expect(sheet.charCodeAt(0)).toBe(0xfeff); // else Excel reads Greek letters as others
    expect(rowsOf(sheet.slice(1)).map(({ number }) => number)).toEqual(taken.map(({ number }) => number));
    const works = readWithCitationJs(await take(page, "works", "BibTeX")).map(({ id }) => Number(id.split("-r")[1]));
    const cited = taken.flatMap(({ references }) => (references ? references.split(" | ").map(Number) : []));
    expect(works).toEqual([...new Set(cited)].sort((a, b) => a - b));
  });

  test("a reader's own selection is kept, is shared by its address, and is what the files hold", async () => {
    const { length: count } = JSON.parse(readFileSync("content/references.json", "utf8")) as unknown[];
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(at("/references/"));
    await page.getByRole("checkbox", { name: "Select reference 39:" }).check();
    await page.getByRole("checkbox", { name: "Select reference 41:" }).check();
    await page.getByText(`2 of ${count} references selected`).waitFor();
    expect(readWithCitationJs(await take(page, "works", "RIS")).map(({ id }) => id)).toEqual([
      "jca25376-r39",
      "jca25376-r41",
    ]);
    await page.reload();
    await page.getByText(`2 of ${count} references selected`).waitFor();
    const shared = await page.getByRole("link", { name: "Link to these" }).getAttribute("href");
    expect(shared).toBe("?selected=39,41");

    const other = await (await browser.newContext()).newPage();
    await other.goto(at(`/references/${shared},4711,<b>`));
    await other.getByText(`2 of ${count} references selected`).waitFor();
    expect(await other.locator("li[data-number]:visible").count()).toBe(2);
    expect(await other.getByText("Not known here, so not chosen: “4711”, “<b>”").isVisible()).toBe(true);
    // All of the list again: what was shared is left with its address, as a reload shows it, and Back leads to it.
    await other.getByRole("checkbox", { name: "Show only these" }).uncheck();
    await other.getByText(`None of ${count} references selected`).waitFor();
    expect(await other.getByRole("checkbox", { name: /^Select reference/, checked: true }).count()).toBe(0);
    expect(new URL(other.url()).search).toBe("");
    await other.goBack();
    await other.getByText(`2 of ${count} references selected`).waitFor();
    await other.getByRole("button", { name: "Select none" }).click();
    expect(await other.locator("li[data-number]:visible").count()).toBe(count);
    await other.context().close();
    await context.close();
  });

  // A line that goes takes the focus along: https://github.com/CodeForPhilly/clean-and-green-philly/issues/627
  test.each([
    ["/references/?selected=39,41", "reference", [39, 41]],
    ["/findings/?selected=1,3&sort=year", "finding", [3, 1]],
  ] as const)(
    "on %s a line that is taken away by a key leaves the focus to one that stays",
    async (address, noun, [gone, left]) => {
      const page = await openAgain(browser, address);
      for (const number of [gone, left]) {
        await page.getByRole("checkbox", { name: `Select ${noun} ${number}:` }).press("Space");
        const focused = await page.evaluate(() => (document.activeElement as HTMLInputElement).ariaLabel);
        expect(focused).toMatch(new RegExp(`^Select ${noun} ${left}:`));
      }
    },
  );

  test("findings are selected in their list, by pointer and by key, and only they are shown and taken when asked", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(at("/findings/?effect=promotes"));
    await page.getByText(/^None of \d+ findings selected/).waitFor();
    await page.getByRole("checkbox", { name: "Select finding 1:" }).check();
    await page.getByRole("checkbox", { name: "Select finding 3:" }).focus();
    await page.keyboard.press("Space");
    await page.getByText(/^2 of \d+ findings selected/).waitFor();
    await page.getByRole("checkbox", { name: "Show only these" }).focus();
    await page.keyboard.press("Space");
    await page.getByText(/^2 of \d+ findings$/).waitFor();
    expect(new URL(page.url()).searchParams.getAll("selected")).toEqual(["1", "3"]);
    expect(rowsOf(await take(page, "findings", "CSV")).map(({ number }) => Number(number))).toEqual([1, 3]);
    await page.getByRole("checkbox", { name: "Select finding 1:" }).uncheck();
    await page.getByText(/^1 of \d+ findings$/).waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByText(/^(?!All|[012] of).* findings$/).waitFor();
    expect(await page.getByRole("checkbox", { name: "Show only these" }).isChecked()).toBe(false);
    const shared = await page.getByRole("link", { name: "Link to these" }).getAttribute("href");
    expect(shared).toBe("?selected=3");

    const other = await (await browser.newContext()).newPage();
    await other.goto(at(`/findings/${shared},4711,<b>`));
    await other.getByText(/^1 of \d+ findings$/).waitFor();
    expect(await other.locator("#all-findings tbody tr:visible").count()).toBe(1);
    await other.getByRole("button", { name: "Select none" }).click();
    await other.getByText(/^All \d+ findings$/).waitFor();
    await other.context().close();
    await context.close();
  });

  test.each([
    ["/references/", "reference", "li[data-number]", "39", "41"],
    ["/findings/", "finding", "#all-findings tbody tr", "1", "3"],
  ])(
    "on %s the list and the line above it say the same, Back and another tab included",
    async (list, noun, lines, first, second) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const box = (on: Page, number: string) => on.getByRole("checkbox", { name: `Select ${noun} ${number}:` });
      const isSelected = (on: Page, count: number) =>
        on.getByText(new RegExp(`^${count} of \\d+ ${noun}s selected`)).waitFor();
      const isShown = async (on: Page, count: number) => {
        await on.waitForFunction(
          ([selector, wanted]) =>
            [...document.querySelectorAll<HTMLElement>(selector)].filter((line) => line.checkVisibility()).length ===
            wanted,
          [lines, count] as const,
        );
        await isSelected(on, count);
        const named = new URL(on.url()).searchParams.getAll("selected").join(",");
        expect(named.split(",")).toHaveLength(count);
        expect(await on.getByRole("link", { name: "Link to these" }).getAttribute("href")).toBe(`?selected=${named}`);
      };
      await page.goto(at(`${list}?selected=${first},${second}`));
      await isShown(page, 2);
      await box(page, first).uncheck();
      await isShown(page, 1);
      await page.goBack();
      await isShown(page, 2);
      expect(await box(page, first).isChecked()).toBe(true);
      await page.goForward();
      await isShown(page, 1);

      const other = await context.newPage();
      await other.goto(at(list));
      await isSelected(other, 1); // what is kept is what was made of the shared one
      await box(other, first).check();
      await isSelected(other, 2);
      await isShown(page, 2);
      await box(page, second).uncheck();
      await isShown(page, 1);
      await isSelected(other, 1);
      expect(await box(other, second).isChecked()).toBe(false);
      await context.close();
    },
  );

  test.each([
    ["/references/39/", "/references/41/", "reference", "li[data-number]"],
    ["/findings/3/", "/findings/4/", "finding", "#all-findings tbody tr"],
  ])("what %s is about goes into the selection from there, and %s after it", async (first, second, noun, lines) => {
    const page = await openAgain(browser, first);
    await page.getByRole("checkbox", { name: `Select this ${noun}` }).check();
    await page.getByText(`1 ${noun} selected.`).waitFor();
    await page.goto(at(second));
    const box = page.getByRole("checkbox", { name: `Select this ${noun}` });
    expect(await box.isChecked()).toBe(false);
    await box.focus();
    await page.keyboard.press("Space");
    await page.getByText(`2 ${noun}s selected.`).waitFor();
    await page.getByRole("link", { name: "Open 2 selected" }).click();
    await page.getByText(new RegExp(`^2 of \\d+ ${noun}s selected`)).waitFor();
    expect(await page.locator(`${lines}:visible`).count()).toBe(2);
    await page.goBack();
    await page.getByRole("checkbox", { name: `Select this ${noun}` }).uncheck();
    await page.getByText(`1 ${noun} selected.`).waitFor();
  });

  test("a file that cannot be loaded says so, and the same link works again", async () => {
    const page = await openAgain(browser, "/references/?selected=39");
    await page.route("**/data/references.bib", (route) => route.abort(), { times: 1 });
    await page.locator(".list-files a", { hasText: "BibTeX" }).click();
    await page.getByText("references.bib could not be made").waitFor();
    expect(readWithCitationJs(await take(page, "works", "BibTeX"))).toHaveLength(1);
  });
});
