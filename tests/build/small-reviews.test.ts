import { beforeAll, describe, expect, test } from "vitest";
import { addresses } from "../../src/addresses/addresses.ts";
import { getAttribute, readPages, textOf, type Page, type PageElement } from "../../src/build/read-pages.ts";
import { nothingListed } from "../../src/words/record-words.ts";
import { buildOnce } from "./build-site.ts";

/** What a page tells of beside its frame. */
function mainOf(page: Page): PageElement {
  const main = page.elements.find(({ tagName }) => tagName === "main");
  if (!main) throw new Error(`${page.file} has no main`);
  return main;
}

const nouns =
  "works|entries|references|findings|topics|notes|pathways|diagrams|relations|edges|mechanisms|sections|sentences|records|lists|questions|rows|nodes|sources|authors|tumors|molecules|matters|abbreviations|figures";
/** One of what is told as many, or as much as one by a verb for many: `1 sections`, `The 1 references`, `1 promote`. */
const wronglyOne = new RegExp(
  String.raw`(?<![\d.,:–/-])\b1 (?:(?:[a-z’-]+ ){0,2}(?:${nouns})|promote|suppress)\b`,
  "g",
);
/** None of what is told as a number of things that are somewhere. */
const wronglyNone = new RegExp(String.raw`(?<![\d.,:–/-])\b(?:all|the) 0\b|\b1 to 1\b|\(\s*\)`, "gi");

/** Every match of a pattern on the pages. */
const findOn = (pages: readonly Page[], pattern: RegExp) =>
  pages.flatMap((page) =>
    [...textOf(mainOf(page)).replace(/\s+/g, " ").matchAll(pattern)].map(({ 0: found }) => `${page.address}: ${found}`),
  );

const rankOf = (element: PageElement) => Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);

/** Headings of parts of a page below which nothing stands: the next that holds words is one of a part beside them. */
function findEmptyParts(page: Page): string[] {
  const parts = page.elements.filter(({ tagName }) => tagName === "section");
  return parts.flatMap((part) => {
    const heading = page.elements.find(
      (element) => rankOf(element) > 1 && part.childNodes.some((child) => child === element),
    );
    if (!heading || part.attrs.some(({ name }) => name === "hidden")) return [];
    return textOf(part).trim() === textOf(heading).trim() ? [`${page.address}: ${textOf(heading).trim()}`] : [];
  });
}

describe.each(["tests/fixtures/bare-review", "tests/fixtures/minimal"])("of %s", (content) => {
  let pages: Page[] = [];
  beforeAll(async () => {
    pages = readPages(await buildOnce(content));
  });

  test("one is told as one, and no number is told of what there is none of", () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(findOn(pages, wronglyOne)).toEqual([]);
    expect(findOn(pages, wronglyNone)).toEqual([]);
    const described = pages.flatMap((page) =>
      page.elements
        .filter((element) => element.tagName === "meta" && getAttribute(element, "name") === "description")
        .map((element) => getAttribute(element, "content") ?? "")
        .filter((text) => text.search(wronglyOne) >= 0 || text.search(wronglyNone) >= 0)
        .map((text) => `${page.address}: ${text}`),
    );
    expect(described).toEqual([]);
  });

  test("no part of a page has a heading and nothing else", () => {
    expect(pages.flatMap(findEmptyParts)).toEqual([]);
  });
});

describe("of a review that has only begun", () => {
  let pages: Page[] = [];
  beforeAll(async () => {
    pages = readPages(await buildOnce("tests/fixtures/bare-review"));
  });
  const paragraphsOf = (page: Page) =>
    page.elements.filter(({ tagName }) => tagName === "p").map((element) => textOf(element).trim());

  test.each([
    [addresses.findings, nothingListed.findings],
    [addresses.topics, nothingListed.topics],
    [addresses.pathways, nothingListed.pathways],
    [addresses.network, nothingListed.network],
    [addresses.notes, nothingListed.notes],
    [addresses.evidence, nothingListed.map],
  ])("%s says that there is nothing, and shows no key, filter or table of it", (address, nothing) => {
    const page = pages.find((candidate) => candidate.address === address);
    if (!page) throw new Error(`${address} was not built`);
    expect(paragraphsOf(page)).toContain(nothing);
    expect(page.elements.filter(({ tagName }) => tagName === "table")).toEqual([]);
    expect(page.elements.filter((element) => getAttribute(element, "id") === "finding-filters")).toEqual([]);
  });

  test("of its article no page tells what that does not print", () => {
    const facts = pages
      .find(({ address }) => address === addresses.about)
      ?.elements.filter(({ tagName }) => tagName === "li");
    const told = (facts ?? []).map((element) => textOf(element).replace(/\s+/g, " ").trim());
    expect(told).toContain("Published 2020-04-01");
    expect(told.filter((fact) => /^(?:Received|Accepted|Keywords|Funding|Contributions)/.test(fact))).toEqual([]);
    expect(pages.filter(({ html }) => /\(undefined\)|\bundefined[,.]|issueNumber/.test(html))).toEqual([]);
  });

  test("the home page leads to what there is, and to nothing else", () => {
    const home = pages.find(({ address }) => address === "/");
    const headings = (home?.elements ?? [])
      .filter(({ tagName }) => tagName === "h2")
      .map((part) => textOf(part).trim());
    expect(headings).toEqual(expect.arrayContaining(["Read the review", "Look up a reference"]));
    expect(headings).not.toEqual(expect.arrayContaining(["See the mechanisms"]));
    expect(headings).not.toEqual(expect.arrayContaining(["Check the article"]));
  });
});
