import { readdirSync, readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { holdFiles } from "./hold-files.ts";
import { openAgain } from "./open-again.ts";
import { openBrowser } from "./open-browser.ts";

/** What a test needs of a finding, read by another route than the site's. */
interface Entry {
  tumors: string[];
  effect: string;
  models: string[];
  references: string[];
}
const entries = readdirSync("content/findings").map(
  (name) => parse(readFileSync(`content/findings/${name}`, "utf8")) as Entry,
);
const count = (holds: (entry: Entry) => boolean) => entries.filter(holds).length;
/** Whether a finding is on a tumor or on a kind of it. */
const isOn =
  (tumor: string) =>
  ({ tumors }: Entry): boolean =>
    tumors.some((id) => {
      const { broader } = parse(readFileSync(`content/topics/${id}.yaml`, "utf8")) as { broader?: string };
      return id === tumor || broader === tumor;
    });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const open = (search = "", options?: BrowserContextOptions): Promise<Page> =>
  openAgain(browser, `/findings/${search}`, options);
/** The first row as it is copied. */
const copyRow = (page: Page) =>
  page
    .locator("#all-findings tbody tr")
    .first()
    .evaluate((row) => {
      getSelection()?.selectAllChildren(row);
      return String(getSelection());
    });
/** How many rows a reader sees, whatever hides the others. */
const shown = (page: Page) =>
  page
    .locator("#all-findings tbody tr")
    .evaluateAll((rows) => rows.filter((row) => row.checkVisibility({ visibilityProperty: true })).length);
const choose = async (page: Page, facet: string, value: string) => {
  const box = page.locator(`input[name=${facet}][value=${value}]`);
  const group = page.locator("details", { has: box });
  if (!(await box.isVisible())) await group.locator("summary").click();
  await box.click();
};

/** Windows in which the table stands as a table, and in which it folds. */
const widths = [1280, 768, 360];

describe("the filters of the findings", () => {
  test("take the union within a facet and the intersection across facets", async () => {
    const page = await open();
    expect(await shown(page)).toBe(entries.length);
    await choose(page, "tumor", "gastric-cancer");
    expect(await shown(page)).toBe(count(isOn("gastric-cancer")));
    await choose(page, "tumor", "breast-cancer");
    const either = (entry: Entry) => entry.tumors.some((tumor) => ["gastric-cancer", "breast-cancer"].includes(tumor));
    expect(await shown(page)).toBe(count(either));
    await choose(page, "effect", "suppresses");
    const expected = count((entry) => either(entry) && entry.effect === "suppresses");
    expect(expected).toBeGreaterThan(0);
    expect(await shown(page)).toBe(expected);
    expect(await page.locator("#finding-count").textContent()).toBe(`${expected} of ${entries.length} findings`);
  });

  test("are named beside the count, and so is the order, as long as they are in force", async () => {
    const page = await open("?tumor=glioma&sort=year");
    const choices = page.locator("#finding-choices");
    expect(await choices.innerText()).toBe("Tumor: Glioma");
    expect(await page.locator("#finding-order").innerText()).toBe("Sorted by “Year”.");
    await choose(page, "effect", "suppresses");
    expect(await choices.innerText()).toBe("Tumor: Glioma; Effect: suppresses");
    await page.getByRole("button", { name: "Show all" }).click();
    expect(await choices.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Year" }).click();
    expect(await page.locator("#finding-order").innerText()).toMatch(/^In the order of the table/);
  });

  test("find what rests on no work, among the years", async () => {
    const page = await open("?year=uncited");
    const uncited = count(({ references }) => references.length === 0);
    expect(uncited).toBeGreaterThan(0);
    expect(await shown(page)).toBe(uncited);
    expect(await page.locator("#finding-choices").innerText()).toBe("Year: uncited");
  });

  test("leave the focus in the row that it is in, when Back undoes an order", async () => {
    const page = await open();
    const focused = () => page.evaluate(() => document.activeElement?.closest("tr")?.dataset["number"]);
    await page.getByRole("button", { name: "Year" }).click();
    await page.locator("#all-findings tbody .title a").nth(3).focus();
    const row = await focused();
    expect(row).toBeDefined();
    await page.goBack();
    await page.waitForFunction(() => !location.search);
    expect(await focused()).toBe(row);
  });

  test("that leave nothing say which to take away, and what that shows", async () => {
    const page = await open("?tumor=glioma&effect=neutral");
    expect(count((entry) => isOn("glioma")(entry) && entry.effect === "neutral")).toBe(0);
    expect(await page.locator("#finding-count").textContent()).toContain("None of");
    for (const kind of ["works", "findings"]) {
      await page.locator(`.list-files a[data-of="${kind}"]`).first().click();
      await page.getByText(`There is nothing to take: none of the ${kind} is left.`).waitFor();
    }
    const way = page.locator(".ways-out button").first();
    const told = Number(/(\d+) finding/.exec((await way.textContent()) ?? "")?.[1]);
    await way.click();
    expect(told).toBeGreaterThan(0);
    expect(await shown(page)).toBe(told);
    expect(await page.locator(".ways-out button").count()).toBe(0);
  });

  test("on a phone stand in one line that opens", async () => {
    const page = await openAgain(browser, "/findings/", { viewport: { width: 360, height: 740 } });
    const form = page.locator("#finding-filters");
    expect(await form.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Filters" }).click();
    expect(await form.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await form.isVisible()).toBe(false);
  });

  test("count what each choice would show, given the other facets", async () => {
    const page = await open("?tumor=glioma");
    const number = await page.locator("label:has(input[name=effect][value=suppresses]) .count").textContent();
    expect(Number(number)).toBe(count((entry) => isOn("glioma")(entry) && entry.effect === "suppresses"));
    const other = await page.locator("label:has(input[name=tumor][value=breast-cancer]) .count").textContent();
    expect(Number(other)).toBe(count(isOn("breast-cancer")));
  });

  test("live in the address, come back with Back, and ignore what is not known, which they say", async () => {
    const page = await open();
    await choose(page, "effect", "promotes");
    expect(new URL(page.url()).search).toBe("?effect=promotes");
    await page.getByRole("button", { name: "Year" }).click();
    expect(new URL(page.url()).search).toBe("?effect=promotes&sort=year");
    await page.goBack();
    await page.goBack();
    expect(await shown(page)).toBe(entries.length);
    await page.goto(
      new URL("/findings/?effect=nonsense&tumor=%3Cscript%3E&colour=red&sort=moon&tumour=x", inject("siteAddress"))
        .href,
    );
    expect(await shown(page)).toBe(entries.length);
    expect(await page.locator("#finding-choices").innerText()).toContain(
      "“moon” is no column to sort by; Not known here, so not chosen: “<script>”, “nonsense”; “tumour” is no filter, but “tumor” is one",
    );
    await choose(page, "effect", "promotes");
    expect(await page.locator("#finding-choices").innerText(), "the address no longer asks for it").toBe(
      "Effect: promotes",
    );
  });

  test("sort by a column and back to the order of the review", async () => {
    const page = await open();
    const first = () =>
      page.locator("#all-findings tbody tr:not([hidden]) td[data-column=finding] a").first().textContent();
    const original = await first();
    expect(await copyRow(page)).toMatch(/\tpromotes\tBreast cancer\tGrowth\t/); // https://github.com/elastic/kibana/issues/177952
    await page.getByRole("button", { name: "Finding" }).click();
    // Few readers of screens tell of aria-sort when it changes: https://github.com/elastic/eui/issues/1029
    expect(await page.getByRole("status").allTextContents()).toContainEqual("Sorted by “Finding”.");
    const titles = await page.locator("#all-findings tbody td[data-column=finding] a").allTextContents();
    expect(titles).toEqual([...titles].sort(new Intl.Collator("en", { numeric: true }).compare));
    await page.getByRole("button", { name: "Finding" }).click();
    expect(await first()).toBe(original);
    await page.getByRole("button", { name: "Tumor" }).click();
    const tumors = await page.locator("#all-findings tbody td[data-column=tumor]").allTextContents();
    expect(tumors[0]).not.toContain("none named");
    expect(tumors.at(-1)).toContain("none named");
  });

  test("work by keyboard", async () => {
    const page = await open();
    await page.locator("#finding-filters summary", { hasText: "Effect" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await shown(page)).toBe(count((entry) => entry.effect === "promotes"));
    await page.getByRole("button", { name: "Show all" }).press("Enter");
    expect(await shown(page)).toBe(entries.length);
  });

  test.each(widths)(
    "hold from the first paint in a window of %i px: no row is seen but those asked for",
    async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      const run = await holdFiles(page, "**/*.js");
      await page.goto(new URL("/findings/?effect=promotes&sort=year", inject("siteAddress")).href, {
        waitUntil: "commit",
      });
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      await page.locator("footer.foot").waitFor({ state: "attached" });
      expect(await shown(page)).toBe(0);
      expect(await page.locator("h1").isVisible()).toBe(true);
      expect(await page.locator("#finding-count").innerText()).toBe(`Choosing among ${entries.length} findings …`);
      run();
      const expected = count((entry) => entry.effect === "promotes");
      await page.getByText(`${expected} of ${entries.length} findings`).waitFor();
      expect(await shown(page)).toBe(expected);
      await context.close();
    },
  );

  test.each(widths)("that leave nothing show no table in a window of %i px", async (width) => {
    const page = await open("?tumor=glioma&effect=neutral", { viewport: { width, height: 900 } });
    expect(await page.locator("#all-findings").isVisible()).toBe(false);
  });

  test("that cannot be loaded leave every finding to be seen", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(new URL("/findings/?effect=promotes", inject("siteAddress")).href, { waitUntil: "load" });
    expect(await shown(page)).toBe(entries.length);
    await context.close();
  });

  test("are not offered without JavaScript, where every finding is shown", async () => {
    const page = await open("?effect=promotes", { javaScriptEnabled: false });
    expect(await page.locator("#finding-filters").isVisible()).toBe(false);
    expect(await shown(page)).toBe(entries.length);
    expect(await page.locator("#finding-count").innerText()).toBe(`All ${entries.length} findings`);
  });

  test("leave every column within reach on a phone", async () => {
    const page = await open("", { viewport: { width: 360, height: 900 } });
    const cells = page.locator("#all-findings tbody tr").first().locator("td");
    for (const cell of await cells.all()) expect(await cell.isVisible()).toBe(true);
    // Words of cells that follow one another stay apart in what is copied.
    expect(await copyRow(page)).toMatch(/Breast cancer Growth Human bone-marrow MSC /);
    expect(await page.getByRole("button", { name: "Year" }).isVisible()).toBe(true);
  });
});
