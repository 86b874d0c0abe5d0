import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { expect, test } from "vitest";
import { checkAddresses, listAddresses } from "../../../src/build/published-addresses.ts";
import type { Page, PageElement } from "../../../src/build/read-pages.ts";

const toPage = (address: string, html: string): Page => {
  const elements: PageElement[] = [];
  const collect = (node: DefaultTreeAdapterTypes.Node) => {
    if ("tagName" in node) elements.push(node);
    if ("childNodes" in node) node.childNodes.forEach(collect);
  };
  collect(parse(html));
  return { file: `${address.slice(1)}index.html`, address, html, elements };
};
const pages = [
  toPage("/sections/abstract/", '<p id="p1"><span id="p1s1"></span><a id="cite-39-1"></a></p><h2 id="works"></h2>'),
  toPage("/notes/", '<ol><li id="sizes-that-do-not-agree"></li></ol><h2 id="severity-A"></h2>'),
];

test("pages and promised fragments are listed, others are not", () => {
  expect(listAddresses(pages, [])).toEqual([
    "/notes/",
    "/notes/#sizes-that-do-not-agree",
    "/sections/abstract/",
    "/sections/abstract/#cite-39-1",
    "/sections/abstract/#p1",
    "/sections/abstract/#p1s1",
  ]);
});

test("an address that is still there is no problem, nor is one withdrawn, moved or commented on", () => {
  const list =
    "# all\n/notes/\n/sections/abstract/#p1\n/topics/old/ moved /notes/\n/topics/gone/ withdrawn 2027-01-31\n";
  expect(checkAddresses(pages, [], list, "content/addresses.txt")).toEqual([]);
});

test("an address that is lost is reported at its line", () => {
  const [problem, ...others] = checkAddresses(pages, [], "/notes/\n/sections/abstract/#p9\n", "content/addresses.txt");
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ rule: "address-is-kept", file: "content/addresses.txt", line: 2 });
  expect(problem?.message).toContain("/sections/abstract/#p9");
});

test("a move to where nothing is is reported", () => {
  expect(checkAddresses(pages, [], "/topics/old/ moved /topics/new/", "content/addresses.txt")).toHaveLength(1);
});

test("the data and the pages as data are promised, other files are not", () => {
  const files = [
    "data/index.html",
    "data/findings.json",
    "data/SHA256SUMS",
    "data/schemas/findings.schema.json",
    "references/39.bib",
    "references/39.ris",
    "references/39/index.html",
    "topics/mir-21.json",
    "review.json",
    "search/vocabulary.json",
    "_astro/a.css",
  ];
  expect(listAddresses([], files)).toEqual([
    "/data/SHA256SUMS",
    "/data/findings.json",
    "/data/schemas/findings.schema.json",
    "/references/39.bib",
    "/references/39.ris",
    "/review.json",
    "/topics/mir-21.json",
  ]);
  expect(checkAddresses([], files, "/references/39.bib\n/references/93.bib", "addresses.txt")).toMatchObject([
    { rule: "address-is-kept", line: 2 },
  ]);
});
