import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { getAttribute, textOf, type Page, type PageElement } from "../../src/build/read-pages.ts";
import { siteDirectory } from "../../src/build/publish.ts";
import { effects } from "../../src/schemas/finding.ts";
import {
  askedPages,
  bodyText,
  getPage,
  hasClass,
  kindsOfPage,
  movedEntries,
  sitePages,
  standingPages,
  within,
} from "./site-pages.ts";

// What the article has, transcribed from it, not read from content/: groups of reference numbers by paragraph.
const articleCitations = JSON.parse(readFileSync("tests/fixtures/article-citations.json", "utf8")) as Record<
  string,
  number[][][]
>;
const tableRows = JSON.parse(readFileSync("tests/fixtures/table-1.json", "utf8")) as {
  source: string;
  functions: string[];
  target: string;
  reference: string;
}[];
const references = JSON.parse(readFileSync("content/references.json", "utf8")) as {
  id: string;
  "citation-label": string;
  title: string;
}[];
const sectionIds = Object.keys(articleCitations);
const numbers = Array.from({ length: 92 }, (_, index) => index + 1);

const getThrow = (): never => {
  throw new Error("the page lacks an element that it must have");
};
const prose = (page: Page) =>
  page.elements.filter((element) => element.tagName === "p" && /^p\d+$/.test(getAttribute(element, "id") ?? ""));

/** `[[5,6,7],[12],[13]]` as the article prints it: `[5–7]`, `[12, 13]` */
const printGroup = (group: number[]): string => {
  const parts: string[] = [];
  for (let index = 0; index < group.length;) {
    let end = index;
    while (group[end + 1] === (group[end] ?? 0) + 1) end++;
    if (end - index >= 2) parts.push(`${group[index]}–${group[end]}`);
    else parts.push(...group.slice(index, end + 1).map(String));
    index = end + 1;
  }
  return `[${parts.join(", ")}]`;
};

/** Ids of the entries of a folder of content: its file names. */
const idsIn = (folder: string) => readdirSync(`content/${folder}`).map((file) => file.replace(/\.[a-z]+$/, ""));

// They drop a div of which a fifth are the letters of links: https://github.com/mozilla/readability/issues/901
test("no paragraph and no note beside it stands in a division that the reader modes of browsers take for a list of links", () => {
  const isDivision = ({ tagName }: PageElement) => ["div", "fieldset", "form", "table", "ul"].includes(tagName);
  for (const address of ["/review/", ...sectionIds.map((id) => `/sections/${id}/`)]) {
    const { elements } = getPage(address);
    const around = ["row", "prose", "beside"].map((name) => elements.filter((element) => hasClass(element, name)));
    expect(Math.min(...around.slice(0, 2).map(({ length }) => length)), address).toBeGreaterThan(0);
    expect(around.flat().filter(isDivision), address).toEqual([]);
  }
});

test("there is a page for each of the 10 sections, the 92 references, every finding, topic and pathway, and no other", () => {
  expect(sectionIds).toHaveLength(10);
  expect(idsIn("findings").length).toBeGreaterThan(tableRows.length);
  const expected = [
    "/",
    "/404.html",
    "/about/",
    "/data/",
    "/evidence/",
    "/findings/",
    "/network/",
    "/notes/",
    "/pathways/",
    "/references/",
    "/review/",
    "/search/",
    "/topics/",
    ...sectionIds.map((id) => `/sections/${id}/`),
    ...numbers.map((number) => `/references/${number}/`),
    ...idsIn("findings").map((number) => `/findings/${number}/`),
    ...idsIn("topics").map((id) => `/topics/${id}/`),
    ...idsIn("pathways").map((id) => `/pathways/${id}/`),
    ...movedEntries.flatMap(({ from }) => (from.endsWith("/") ? from : [])),
  ];
  expect(sitePages.map((page) => page.address).sort()).toEqual(expected.sort());
});

test("every page can be come to from home by links that a reader sees", () => {
  const leadsTo = new Map(
    sitePages.map(({ address, elements }) => [
      address,
      elements
        .filter(({ tagName }) => tagName === "a")
        .map((link) => new URL(getAttribute(link, "href") ?? "", `https://site.example${address}`).pathname),
    ]),
  );
  const reached = new Set(["/"]);
  for (const address of reached) for (const next of leadsTo.get(address) ?? []) reached.add(next);
  const lost = standingPages.filter(({ address }) => address !== "/404.html" && !reached.has(address));
  expect(lost.map(({ address }) => address)).toEqual([]);
});

test("the key that every page opens tells the mark of every effect", () => {
  const home = getPage("/");
  const key = home.elements.find((element) => getAttribute(element, "id") === "key") ?? getThrow();
  const marks = within(home, key).filter((element) => hasClass(element, "v"));
  expect(effects.filter((effect) => !marks.some((mark) => hasClass(mark, effect)))).toEqual([]);
});

test("every kind of page is among those that stand for all", () => {
  /** `/findings/3/` is of the kind `/findings/…`; a page with no other beside it is a kind of its own. */
  const toKind = (address: string) => address.replace(/^(\/[^/]+\/)[^/]+\/$/, "$1…");
  const visited = new Set([...kindsOfPage, ...askedPages].map(toKind));
  expect(standingPages.map(({ address }) => toKind(address)).filter((kind) => !visited.has(kind))).toEqual([]);
});

const getNothing = (address: string): never => {
  throw new Error(`${address} does not say what led there`);
};

test("what moved keeps answering: the old page and the old file say why and lead to the new one", () => {
  expect(movedEntries.length).toBeGreaterThan(0);
  const read = (address: string) => readFileSync(`${siteDirectory}${address}`, "utf8");
  for (const { from, to = "", on, why } of movedEntries) {
    const [oldFile, file] = [from, to].map((address) => address.replace(/\/$/, ".json"));
    const record = JSON.parse(read(oldFile ?? "")) as { movedTo: string; on: string; why: string };
    expect([new URL(record.movedTo).pathname, record.on, record.why]).toEqual([file, on, why]);
    expect(existsSync(`${siteDirectory}${file}`), file).toBe(true);
    expect(read(from.replace(/\/$/, ".jsonld"))).toBe(read(to.replace(/\/$/, ".jsonld")));
    const page = getPage(from);
    const linksOf = (tag: string) => page.elements.filter((element) => element.tagName === tag);
    const canonical = linksOf("link").find((element) => getAttribute(element, "rel") === "canonical");
    expect(canonical && new URL(getAttribute(canonical, "href") ?? "").pathname).toBe(to);
    expect(linksOf("meta").some((element) => getAttribute(element, "content") === "noindex")).toBe(true);
    expect(linksOf("a").some((element) => getAttribute(element, "href") === to)).toBe(true);
    const refresh = linksOf("meta").find((element) => getAttribute(element, "http-equiv") === "refresh");
    expect(refresh && getAttribute(refresh, "content")).toBe(`0; url=${to}`);
    expect(bodyText(page)).toContain(why);
    const told = getPage(to).elements.filter((element) => textOf(element).includes(from));
    expect(textOf(told.at(-1) ?? getNothing(to))).toMatch(new RegExp(`leads? here since\\s+${on}\\.`));
    expect(textOf(told.at(-1) ?? getNothing(to))).toContain(why);
  }
});

describe("each section cites exactly what the article cites, in its order and notation", () => {
  test.each(sectionIds)("%s", (id) => {
    const page = getPage(`/sections/${id}/`);
    const printed = prose(page).flatMap((paragraph) => textOf(paragraph).match(/\[\d[\d–, ]*\]/g) ?? []);
    expect(printed).toEqual((articleCitations[id] ?? []).flat().map(printGroup));
  });

  test("the review on one page shows the same, section after section", () => {
    const page = getPage("/review/");
    const paragraphs = page.elements.filter((element) => /^[a-z-]+-p\d+$/.test(getAttribute(element, "id") ?? ""));
    const printed = paragraphs.flatMap((paragraph) => textOf(paragraph).match(/\[\d[\d–, ]*\]/g) ?? []);
    expect(printed).toEqual(Object.values(articleCitations).flat(2).map(printGroup));
  });
});

describe("every citation leads to its reference and back", () => {
  test.each(sectionIds)("%s: every work cited can be reached, ranges included", (id) => {
    const page = getPage(`/sections/${id}/`);
    const links = new Set(page.elements.flatMap((element) => getAttribute(element, "href") ?? []));
    const anchors = new Set(page.elements.flatMap((element) => getAttribute(element, "id") ?? []));
    const count = new Map<number, number>();
    for (const number of (articleCitations[id] ?? []).flat(2)) {
      count.set(number, (count.get(number) ?? 0) + 1);
      expect(links).toContain(`/references/${number}/`);
      expect(anchors).toContain(`cite-${number}-${count.get(number)}`);
    }
  });

  test.each(numbers)(
    "reference %i quotes every sentence that cites it, each with a link to the very place",
    (number) => {
      const page = getPage(`/references/${number}/`);
      const key = references.find((reference) => reference["citation-label"] === String(number))?.id ?? "";
      // By another route than the site: lines of the source that hold the key.
      const lines = sectionIds.flatMap((id) =>
        readFileSync(`content/sections/${id}.md`, "utf8")
          .split("\n")
          .filter((line) => new RegExp(`@${key}[\\];]`).test(line))
          .map((line) => ({ id, line })),
      );
      const quotes = page.elements.filter((element) => hasClass(element, "quote"));
      const places = quotes.map(
        (quote) => getAttribute(within(page, quote).find((element) => element.tagName === "a") ?? quote, "href") ?? "",
      );
      const rows = tableRows.filter((row) => row.reference === `[${number}]`);
      expect(places).toHaveLength(lines.length + rows.length);
      for (const [index, { id, line }] of lines.entries()) {
        expect(places[index]).toMatch(new RegExp(`^/sections/${id}/#cite-${number}-\\d+$`));
        const bare = (text: string) =>
          text
            .replace(/\s*\[[^\]]*\](?:\([^)]*\))?/g, "")
            .replace(/\s+/g, " ")
            .trim();
        const quoted = quotes[index]
          ? (within(page, quotes[index]).find((element) => element.tagName === "p") ?? quotes[index])
          : undefined;
        expect(bare(quoted ? textOf(quoted) : "")).toBe(bare(line));
      }
    },
  );

  test.each(numbers)("reference %i shows its title, its number and a way out of the site", (number) => {
    const page = getPage(`/references/${number}/`);
    const title = references.find((reference) => reference["citation-label"] === String(number))?.title ?? "";
    expect(textOf(page.elements.find((element) => element.tagName === "h1") ?? getThrow()).trim()).toBe(title);
    const out = page.elements
      .flatMap((element) => getAttribute(element, "href") ?? [])
      .filter((link) => /^https:\/\/(doi\.org|pubmed\.ncbi\.nlm\.nih\.gov)\//.test(link));
    expect(out.filter((link) => link !== "https://doi.org/10.7150/jca.25376").length).toBeGreaterThan(0);
  });

  test("3 and 24 each say that they are the same work", () => {
    expect(bodyText(getPage("/references/3/"))).toContain("as 3 and as 24");
    expect(bodyText(getPage("/references/24/"))).toContain("as 24 and as 3");
  });

  test("the four incomplete entries say so, and no other", () => {
    const incomplete = numbers.filter((number) =>
      bodyText(getPage(`/references/${number}/`)).includes("An incomplete entry"),
    );
    expect(incomplete).toEqual([29, 45, 70, 81]);
  });
});

describe("Table 1 is shown exactly as printed", () => {
  test.each(["/sections/conclusions/", "/review/"])("under its heading on %s", (address) => {
    expect(bodyText(getPage(address))).toContain("“The function of MSC-derived exosomes”");
  });

  test.each(tableRows.map((row, index) => ({ ...row, number: index + 1 })))("row $number on its page", (row) => {
    const page = getPage(`/findings/${row.number}/`);
    const cells = page.elements
      .filter((element) => element.tagName === "td" && hasClass(element, "printed"))
      .map((cell) => textOf(cell).trim());
    expect(cells).toEqual([row.source, row.target, row.reference]);
    const functions = page.elements
      .filter((element) => hasClass(element, "two"))
      .flatMap((two) => within(page, two).filter((element) => element.tagName === "li"));
    expect(
      functions.map((item) =>
        textOf(item)
          .trim()
          .replace(/^([↑↓]) /, "$1"),
      ),
    ).toEqual(row.functions);
  });

  test.each(["/findings/", "/sections/conclusions/", "/review/"])("all rows on %s", (address) => {
    const page = getPage(address);
    const rows = tableRows.map((_, index) =>
      page.elements.find((element) => getAttribute(element, "id") === `row-${index + 1}`),
    );
    for (const [index, row] of rows.entries()) {
      const printed = row
        ? within(page, row)
            .filter((element) => hasClass(element, "printed"))
            .map(textOf)
        : [];
      const expected = tableRows[index];
      expect(printed.map((cell) => cell.replace(/\s+/g, ""))).toEqual(
        [expected?.source ?? "", (expected?.functions ?? []).join(""), expected?.target ?? ""].map((cell) =>
          cell.replace(/\s+/g, ""),
        ),
      );
    }
  });
});

test("sections stand in the order of the article, each with the one before and after", () => {
  for (const [index, id] of sectionIds.entries()) {
    const page = getPage(`/sections/${id}/`);
    const rel = (name: string) =>
      getAttribute(
        page.elements.find((element) => element.tagName === "a" && getAttribute(element, "rel") === name) ?? getThrow(),
        "href",
      );
    if (index > 0) expect(rel("prev")).toBe(`/sections/${sectionIds[index - 1]}/`);
    if (index < sectionIds.length - 1) expect(rel("next")).toBe(`/sections/${sectionIds[index + 1]}/`);
  }
});

test("every page credits the article, links its DOI and licence, and says that it is an adaptation", () => {
  for (const page of sitePages) {
    const links = page.elements.flatMap((element) => getAttribute(element, "href") ?? []);
    expect(links, page.address).toContain("https://doi.org/10.7150/jca.25376");
    expect(links, page.address).toContain("https://creativecommons.org/licenses/by-nc/4.0/");
    expect(bodyText(page), page.address).toMatch(/adaptation/);
  }
});

test("the first use of each abbreviation in a section's prose explains itself, and only the first", () => {
  for (const id of sectionIds) {
    const page = getPage(`/sections/${id}/`);
    const explained = prose(page).flatMap((paragraph) =>
      within(page, paragraph).filter((element) => element.tagName === "abbr"),
    );
    const titles = explained.map((element) => getAttribute(element, "title"));
    expect(new Set(titles).size).toBe(titles.length);
    const text = prose(page).map(textOf).join(" ");
    if (/(?<![\w-])MSCs?(?![\w])/.test(text)) expect(titles).toContain("mesenchymal stem (or stromal) cells");
    if (/VEGF/.test(text)) expect(titles).toContain("vascular endothelial growth factor");
  }
});

test("the 18 abbreviations of the article are listed with their expansions", () => {
  const page = getPage("/about/");
  // The key to the marks, in the header of every page, is a list of terms, too.
  const main = page.elements.find((element) => getAttribute(element, "id") === "content") ?? getThrow();
  const terms = within(page, main)
    .filter((element) => element.tagName === "dt")
    .map(textOf);
  expect(terms).toHaveLength(18);
  expect(new Set(terms)).toEqual(
    new Set("MSCs TGF-β PD-1 PD-L1 GBM TMZ PTX GA-hMSCs GSCs BM-MSCs BMSCs MM GC VEGF MMPs HIF-1α ROS IL-6".split(" ")),
  );
});
