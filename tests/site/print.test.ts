import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi, type TestContext } from "vitest";
import { parse } from "yaml";
import { openBrowser } from "./open-browser.ts";
import { openTabs, type Tabs } from "./open-tabs.ts";
import { findUnlisted } from "../find-unlisted.ts";
import { readInks } from "./read-inks.ts";
import { readPaper, squeeze, type Run, type Sheet } from "./read-paper.ts";
import type { Reader } from "./renew-page.ts";
import { getAttribute, textOf, type Page as SitePage, type PageElement } from "../../src/build/read-pages.ts";
import { getPage, hasClass, kindsOfPage, sitePages, within } from "./site-pages.ts";

/** What a test needs of a reference, read by another route than the site's. */
interface Entry {
  "citation-label": string;
  title: string;
  author: { family: string; given: string; "non-dropping-particle"?: string }[];
  "container-title": string;
  issued: { "date-parts": [[number]] };
  volume?: string;
  page?: string;
  DOI?: string;
  custom: { identifiers: { status: string } };
}
const entries = JSON.parse(readFileSync("content/references.json", "utf8")) as Entry[];
const entryOf = new Map(entries.map((entry) => [Number(entry["citation-label"]), entry]));
const articleCitations = JSON.parse(readFileSync("tests/fixtures/article-citations.json", "utf8")) as Record<
  string,
  number[][][]
>;
const article = parse(readFileSync("content/review.yaml", "utf8")) as {
  doi: string;
  licence: { name: string };
  content: { version: string; updated: string };
};

const notes = readdirSync("content/notes").map(
  (name) =>
    parse(readFileSync(`content/notes/${name}`, "utf8")) as { title: string; about: readonly { section?: string }[] },
);

/** What stands on paper for a work, each part in one piece. */
function partsOf(number: number): string[] {
  const entry = entryOf.get(number);
  if (!entry) return [`no work has the number ${number}`];
  const authors = entry.author
    .map((name) => `${name["non-dropping-particle"] ?? ""} ${name.family} ${name.given}`)
    .join(", ");
  const year = entry.issued["date-parts"][0][0];
  const place = entry.volume && entry.page ? `${year};${entry.volume}:${entry.page}` : String(year);
  const doi = entry.custom.identifiers.status === "found" && entry.DOI ? [`doi:${entry.DOI}`] : [];
  return [entry.title, authors, `${entry["container-title"]}. ${place}`, ...doi].map(squeeze);
}

/** `5–7` → 5, 6, 7 */
function expand(range: string): number[] {
  const [first = Number.NaN, last = first] = range.split("–").map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** All numbers in brackets, the members of ranges among them; an asterisk may follow one that a note faults. */
const bracketed = (text: string): number[] =>
  [...text.matchAll(/\[(\d[\d,–*]*)\]/gu)].flatMap(([, group = ""]) =>
    group.replaceAll("*", "").split(",").flatMap(expand),
  );

/** What only the page itself can tell of its paper. */
interface Shown {
  /** Numbers that stand on marks and edges, without brackets. */
  marked: string[];
  headings: string[];
  /** Those that are set as small as the text, and of which nothing else on the page has all the words. */
  smallHeadings: string[];
  furniture: string[];
  buttons: string[];
  address: string | undefined;
  hasFaults: boolean;
  title: string;
  /** The colors that its reader chose. */
  theme: string | undefined;
  /** Marks whose number stands outside them, rings that run out of their edge, and words with no room for their letters. */
  misplaced: string[];
}

/** Looks at a page as it is printed. */
const look = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
    const shown = (selector: string) => [...document.querySelectorAll(selector)].filter(isShown);
    const textOf = (element: Element) => element.textContent.replace(/\s+/g, " ").trim();
    const others = new Set(shown(":is(a, li, p, span, td):not(h3 *)").map(textOf));
    const ownText = (element: Element) =>
      [...element.childNodes].map((node) => (node instanceof Text ? node.data : "")).join("");
    const runsOut = (inner: DOMRect, outer: DOMRect) => inner.left < outer.left - 1 || inner.right > outer.right + 1;
    const boxOfText = (element: Element) => {
      const range = document.createRange();
      if (element.lastChild) range.selectNodeContents(element.lastChild);
      return range.getBoundingClientRect();
    };
    const misplaced = [
      ...shown(".v.num").filter((mark) => runsOut(boxOfText(mark), mark.getBoundingClientRect())),
      ...shown(".se > .rs").filter(
        (rings) =>
          rings.parentElement && runsOut(rings.getBoundingClientRect(), rings.parentElement.getBoundingClientRect()),
      ),
      ...shown("main :is(p, dt, dd, b, td, th, li, span):not(.vh, .b)").filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        const size = parseFloat(getComputedStyle(element).fontSize);
        const word = textOf(element).split(" ")[0] ?? "";
        return !element.closest("svg") && word.length > 4 && width < 2 * size && height > 3 * size;
      }),
    ];
    return {
      misplaced: misplaced.map((element) => element.outerHTML.slice(0, 120)),
      marked: [...shown(".v.num").map(ownText), ...shown(".dia .label a text").map(textOf)],
      headings: shown("h1, h2, h3, summary").map(textOf),
      smallHeadings: shown("h3")
        .map(textOf)
        .filter((text) => !others.has(text)),
      furniture: shown("nav, button:not(.table button), fieldset, .find, .skip, .rail, .menu, .pv, .filters").map(
        (element) => element.outerHTML.slice(0, 80),
      ),
      buttons: [...document.querySelectorAll("button:not(.table button), .skip")].map(textOf).filter(Boolean),
      address: document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href,
      hasFaults: shown(".c.x").length > 0,
      title: document.querySelector("h1")?.textContent.trim() ?? "",
      theme: document.documentElement.dataset["theme"],
    };
  });

/**
 * The heading, if any, under which its sheet ends. Size tells a large one from a line of the same words, of which it may be
 * the last line; one as small as the text is told by all its words.
 */
function findStranded(sheet: Sheet, { headings, smallHeadings }: Shown): string | undefined {
  const foot = sheet.runs.filter((run) => run.bottom > 45);
  const isBelow = (run: Run, other: Run) =>
    other.bottom < run.bottom - 2 && other.left < run.right && other.right > run.left;
  const isBeside = (run: Run, other: Run) => Math.abs(other.bottom - run.bottom) < 3 && other.left >= run.right;
  return foot
    .filter((run) => !foot.some((other) => isBelow(run, other)))
    .find((run) =>
      run.size > 11
        ? headings.some((heading) => squeeze(heading).endsWith(squeeze(run.text)))
        : smallHeadings.some((heading) => squeeze(heading) === squeeze(run.text)) &&
          !foot.some((other) => isBeside(run, other)),
    )?.text;
}

/** What is printed of a page on one size of paper. */
interface Print {
  sheets: Sheet[];
  inks: string[];
}

interface Paper extends Print {
  text: string;
  shown: Shown;
}

/** What a reader set, and the system. */
type Setting = Pick<Reader, "colorScheme" | "kept">;

/** Where pages are printed: what they share is fetched once. */
let tabs: Tabs;
let withoutScript: Tabs;
beforeAll(async () => {
  const browser = await openBrowser({ isQuick: true });
  tabs = openTabs(browser);
  withoutScript = openTabs(browser, { javaScriptEnabled: false });
  // A PDF is many short streams, for each of which PDF.js would have one of the platform: by itself it takes half as long.
  vi.stubGlobal("DecompressionStream", undefined);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** What the margins of an A4 sheet leave for the text, in px. */
const widthOfText = 665;

/** The sizes of paper in the world. */
const formats = ["A4", "Letter"] as const;
type Format = (typeof formats)[number];

/** What was printed already: the same page in the same way is the same paper. */
const printed = new Map<string, Promise<Map<Format, Paper>>>();

/** Prints a page, once for each way of printing; on both sizes at once where both are asked of it. */
async function print(address: string, setting: Setting = {}, format: Format = "A4"): Promise<Paper> {
  const key = JSON.stringify([address, setting]);
  const isOnBoth = Object.keys(setting).length === 0 && onBoth.has(address);
  const papers =
    printed.get(key) ?? tabs.visit(address, (page) => printOpen(page, isOnBoth ? formats : ["A4"]), setting);
  printed.set(key, papers);
  const paper = (await papers).get(format);
  if (!paper) throw new Error(`${address} was not printed on ${format}`);
  return paper;
}

/** Prints a page that is open, and leaves it as paper has it. */
async function printOpen(page: Page, on: readonly Format[]): Promise<Map<Format, Paper>> {
  const { searchParams } = new URL(page.url());
  if (searchParams.has("from")) await page.locator("#network-chains .line").first().waitFor();
  if (searchParams.has("q")) await page.locator("#search-status", { hasText: /results/ }).waitFor();
  const prints: [Format, Print][] = [];
  for (const format of on) {
    const pdf = await page.pdf({ format });
    prints.push([format, { inks: readInks(pdf), sheets: await readPaper(pdf) }]);
  }
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: widthOfText, height: 900 });
  const shown = await look(page);
  return new Map(
    prints.map(([format, print]) => [
      format,
      { ...print, text: print.sheets.map((sheet) => sheet.text).join(""), shown },
    ]),
  );
}

/** The works whose numbers are on a paper that does not give them in full, on one sheet and in one piece. */
function findUnresolved({ sheets, text, shown }: Paper): string[] {
  const marked = shown.marked
    .flatMap((label) => label.split(","))
    .flatMap((part) => (/\d/.test(part) ? expand(part.trim()) : []));
  return [...new Set([...bracketed(text), ...marked])].flatMap((number) =>
    partsOf(number)
      .filter((part) => !sheets.some((sheet) => sheet.text.includes(part)))
      .map((part) => `${number}: ${part}`),
  );
}

/** What a paper carries beyond its edges: inside them are 17 mm, about 48 points. */
const findClipped = ({ sheets }: Paper): string[] =>
  sheets.flatMap(({ runs, width, height }) =>
    runs
      .filter(({ left, right, bottom }) => left < 46 || right > width - 46 || bottom < 20 || bottom > height - 20)
      .map(({ text }) => text),
  );

/** Whether all parts of a color are the same. */
const isGray = (ink: string) => new Set(ink.split(" ")).size === 1;

/** Everything that a paper of any kind must keep. */
function check(paper: Paper, expect: TestContext["expect"]): void {
  const { sheets, inks, text, shown } = paper;
  expect.soft(findUnresolved(paper), "numbers without their works").toEqual([]);
  expect.soft(findClipped(paper), "text beyond the edges").toEqual([]);
  expect.soft(shown.misplaced, "marks and words that have no room").toEqual([]);
  expect.soft(shown.furniture, "furniture").toEqual([]);
  expect
    .soft(
      shown.buttons.filter((name) => name.length > 3 && text.includes(squeeze(name))),
      "names of buttons",
    )
    .toEqual([]);
  expect
    .soft(
      [...new Set(inks)].filter((ink) => !isGray(ink)),
      "colors",
    )
    .toEqual([]);
  expect.soft(sheets.map((sheet) => findStranded(sheet, shown)).filter(Boolean), "headings at a foot").toEqual([]);
  sheets.forEach((sheet, index) => expect.soft(sheet.text).toContain(`${index + 1}/${sheets.length}`));
  // Whose copy it is, and of what.
  expect.soft(text).toContain(article.doi);
  expect.soft(text).toContain(squeeze(article.licence.name));
  if (shown.address) {
    expect.soft(text).toContain(squeeze(shown.title));
    expect.soft(text).toContain(shown.address);
    expect.soft(text).toContain(article.content.version);
    expect.soft(text).toContain(article.content.updated);
  }
  expect.soft(text.includes(squeeze("* A curator’s note faults this citation."))).toBe(shown.hasFaults);
}

const sections = sitePages.map(({ address }) => address).filter((address) => address.startsWith("/sections/"));
const chains = "/network/?from=mir-100&to=angiogenesis";
const others = [...kindsOfPage.filter((address) => !address.startsWith("/sections/")), "/search/?q=miR-21", chains];
const onBoth = new Set([...sections, ...others]);

describe.each(formats)("on %s", (format) => {
  test.concurrent.for([...onBoth])("%s says everything by itself", async (address, { expect }) => {
    check(await print(address, {}, format), expect);
  });
});

describe.concurrent("every reference says everything by itself", () => {
  test.each([...entryOf.keys()])("%i", async (number) => {
    const paper = await print(`/references/${number}/`);
    expect(findUnresolved(paper)).toEqual([]);
    expect(findClipped(paper)).toEqual([]);
  });
});

test("the works of an answer stand under its chains in full, and those of other chains do not", async () => {
  const { text } = await print(chains);
  const [shown = "", listed = ""] = text.split(squeeze("Works named here"));
  const numbers = new Set(bracketed(shown));
  expect(numbers.size).toBeGreaterThan(0);
  const full = [...entryOf.keys()].filter((number) => partsOf(number).every((part) => listed.includes(part)));
  expect(full).toEqual([...numbers].sort((a, b) => a - b));
});

describe("a list of which a reader left out some", () => {
  const chosen = "/findings/?tumor=bladder-cancer&effect=promotes&effect=suppresses";

  test("says what was chosen, and how many that left", async () => {
    const paper = await print(chosen);
    expect(paper.text).toContain(squeeze("Tumor: Bladder cancer; Effect: promotes or suppresses"));
    const [, left, all] = /(\d+)of(\d+)findings/.exec(paper.text) ?? [];
    expect(Number(left)).toBeGreaterThan(0);
    expect(Number(left)).toBeLessThan(Number(all));
    check(paper, expect);
  });

  test("gives in full the works of those that are left, not of the others", async () => {
    const worksOf = ({ text }: Paper) => {
      const listed = text.split(squeeze("Works named here"))[1] ?? "";
      return [...entryOf.keys()].filter((number) => partsOf(number).every((part) => listed.includes(part)));
    };
    const [some, all] = [worksOf(await print(chosen)), worksOf(await print("/findings/"))];
    expect(some.length).toBeGreaterThan(0);
    expect(all.length).toBeGreaterThan(some.length);
    expect(some.filter((number) => !all.includes(number))).toEqual([]);
  });

  test("says that works were selected", async () => {
    expect((await print("/references/?selected=3,24")).text).toContain(
      squeeze(`2 of ${entryOf.size} references, selected by hand`),
    );
    expect((await print("/references/")).text).not.toContain(squeeze("selected by hand"));
  });
});

test("every topic gives in full the works whose rings it shows, also those on a wider topic or on an edge", () => {
  const topics = sitePages.filter(
    ({ address, html }) => /^\/topics\/[^/]+\/$/.test(address) && html.includes('id="term"'),
  );
  expect(topics.length).toBeGreaterThan(100);
  for (const page of topics) expect.soft(findUnlisted(page), page.address).toEqual([]);
});

test("a section keeps every citation of the article, and the review all of them", async () => {
  const review = bracketed((await print("/review/")).text);
  for (const [id, paragraphs] of Object.entries(articleCitations)) {
    const cited = paragraphs.flat(2);
    const numbers = new Set(bracketed((await print(`/sections/${id}/`)).text));
    expect(
      cited.filter((number) => !numbers.has(number)),
      id,
    ).toEqual([]);
    expect(
      cited.filter((number) => !review.includes(number)),
      id,
    ).toEqual([]);
  }
});

test("the paper is the same whatever colors a reader or the system chose", async () => {
  const chosen = (theme: string): Setting => ({ kept: { theme } });
  for (const address of [
    "/",
    "/sections/tumor-growth/",
    "/findings/11/",
    "/pathways/vegf-through-erk/",
    "/evidence/",
  ]) {
    const light = await print(address, { ...chosen("light"), colorScheme: "light" });
    for (const setting of [chosen("dark"), { colorScheme: "dark" } as Setting]) {
      const dark = await print(address, setting);
      expect([light.shown.theme, dark.shown.theme]).toEqual(["light", setting.kept?.["theme"]]);
      expect(dark.sheets, address).toEqual(light.sheets);
      expect(dark.inks, address).toEqual(light.inks);
    }
  }
});

/**
 * What of an element is to be read on paper. A row of the margin is told by its title, without what is only read out: its
 * ring stands in a column of its own, and is read apart from it.
 */
function wordsOnPaper(page: SitePage, element: PageElement): string {
  const title = within(page, element).find((inner) => inner.tagName === "a" && !hasClass(inner, "v"));
  if (element.tagName !== "li" || !title) return textOf(element);
  const spoken = within(page, title).filter((inner) => hasClass(inner, "vh"));
  return spoken.reduce((words, inner) => words.replace(textOf(inner), ""), textOf(title));
}

test("what is folded on the screen is open on paper, which needs no script", async () => {
  const page = getPage("/review/");
  const folded = page.elements.filter(
    (element) => element.tagName === "details" && getAttribute(element, "name") === undefined,
  );
  const papers = await withoutScript.visit(page.address, (open) => printOpen(open, ["A4"]));
  const text = papers.get("A4")?.text ?? "";
  // What is on the screen only is no part of it; findings are named by their vesicle sources. A line is compared up to its first
  // citation, whose brackets the page and the paper do not write alike.
  const said = folded
    .flatMap((details) => within(page, details))
    .filter((element) => /^(?:summary|p|li|b)$/.test(element.tagName) && !hasClass(element, "on-screen"))
    .map((element) => squeeze(wordsOnPaper(page, element)).split("[")[0] ?? "");
  const titles = notes.filter(({ about }) => about.some(({ section }) => section)).map(({ title }) => squeeze(title));
  expect(folded.length).toBeGreaterThan(0);
  expect([...said, ...titles].filter((words) => !text.includes(words))).toEqual([]);
});

test("every note is told on paper with its ground", async () => {
  const page = getPage("/notes/");
  const { text } = await print(page.address);
  const told = page.elements
    .filter((element) => hasClass(element, "said") || element.tagName === "h3")
    .map((element) => squeeze(textOf(element)).split("[")[0] ?? "");
  const titles = notes.map(({ title }) => squeeze(title));
  expect(told.length).toBeGreaterThanOrEqual(2 * notes.length); // a heading and what it says
  expect([...told, ...titles].filter((words) => !text.includes(words))).toEqual([]);
});

test("in the margin of paper a note wears the sign of a faulted citation, and no mark of an effect", async () => {
  const { text } = await print("/sections/tumor-growth/");
  const own = notes.filter(({ about }) => about.some(({ section }) => section === "tumor-growth"));
  expect(own.filter(({ title }) => text.includes(`*${squeeze(title)}`)).length).toBeGreaterThan(1);
  expect(text).not.toContain("◌"); // a dashed ring says that an effect is unclear
});

test("the head of a long table stands on each of its sheets", async () => {
  const { sheets } = await print("/findings/");
  const rows = (sheet: Sheet) =>
    sheet.runs.filter((run) => /^(?:promotes|suppresses|neutral|unclear)$/.test(run.text)).length;
  const long = sheets.filter((sheet) => rows(sheet) > 4);
  expect(long.length).toBeGreaterThan(4);
  expect(long.filter((sheet) => !sheet.text.includes("Vesiclesource") && !sheet.text.includes("asprinted"))).toEqual(
    [],
  );
});
