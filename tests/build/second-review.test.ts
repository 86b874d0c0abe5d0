import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { getAttribute, readPages, textOf, type Page } from "../../src/build/read-pages.ts";
import type { Article } from "../../src/schemas/review.ts";
import { buildSite } from "./build-site.ts";

const readArticle = (directory: string) => parse(readFileSync(join(directory, "review.yaml"), "utf8")) as Article;
const second = readArticle("tests/fixtures/second-review");
const first = readArticle("content");

const folder = mkdtempSync(join(tmpdir(), "second-"));
const dist = join(folder, "dist");
/** Names that Astro reads for its own, as another program may have left them in the environment. */
const leftByOthers = { SITE: "https://elsewhere.example", BASE_URL: "/elsewhere.example/" };
let pages: Page[] = [];
let output = "";

beforeAll(async () => {
  ({ output } = await buildSite({ SITE_DIR: dist, CONTENT_DIR: "tests/fixtures/second-review", ...leftByOthers }));
  pages = readPages(dist);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pageAt = (address: string): Page => {
  const page = pages.find((candidate) => candidate.address === address);
  if (!page) throw new Error(`${address} was not built:\n${output}`);
  return page;
};
const firstOf = (page: Page, tag: string) => page.elements.find((element) => element.tagName === tag);
const contentOf = (page: Page, name: string) =>
  page.elements
    .filter((element) => element.tagName === "meta")
    .filter((element) => [getAttribute(element, "name"), getAttribute(element, "property")].includes(name))
    .map((element) => getAttribute(element, "content"))[0];

test("it builds, with its own name, headline and description", () => {
  const home = pageAt("/");
  const title = firstOf(home, "title");
  const heading = firstOf(home, "h1");
  expect(title && textOf(title)).toBe(second.site.name);
  expect(heading && textOf(heading).trim()).toBe(second.site.headline);
  expect(contentOf(home, "og:site_name")).toBe(second.site.name);
  expect(contentOf(home, "og:image:alt")).toContain(second.site.name);
  expect(contentOf(home, "description")).toContain(second.site.subject);
});

test("two pathways that are drawn alike have each a whole drawing of its own", () => {
  const countShapes = (address: string) =>
    pageAt(address).elements.filter((element) => getAttribute(element, "class")?.split(" ").includes("node")).length;
  expect(countShapes("/pathways/calm/")).toBeGreaterThan(2);
  expect(countShapes("/pathways/calm-again/")).toBe(countShapes("/pathways/calm/"));
});

test("what another program left in the environment changes no address", () => {
  expect(pages.length, output).toBeGreaterThan(0);
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(?:html|xml|json|jsonld)$/.test(file),
  );
  expect(files.filter((file) => readFileSync(join(dist, file), "utf8").includes("elsewhere.example"))).toEqual([]);
});

test("its credits, license and structured data are those of its own article", () => {
  const home = pageAt("/");
  const footer = firstOf(home, "footer");
  const credit = footer ? textOf(footer).replace(/\s+/g, " ") : "";
  expect(credit).toContain("Beispiel A, Exempel B");
  expect(credit).toContain(second.journal.abbreviation);
  expect(credit).toContain(second.licence.name);
  expect(JSON.parse(readFileSync(join(dist, "index.jsonld"), "utf8"))).toMatchObject({
    "@graph": [
      { "@type": "WebPage", name: second.site.name, license: second.licence.url },
      { "@type": "WebSite", name: second.site.name, alternateName: second.site.shortName },
    ],
  });
  expect(readFileSync(join(dist, "data/LICENSE.txt"), "utf8")).toContain(second.licence.url);
});

test("no page and no file of it holds a word of the other review, of its terms or of a table", () => {
  const words = [
    first.site.name,
    first.site.subject,
    first.site.headline,
    first.title,
    first.doi,
    first.url,
    first.journal.title,
    first.journal.abbreviation,
    first.pages,
    first.licence.name,
    first.licence.url,
    ...first.authors.map(({ given, family }) => `${given} ${family}`),
    ...first.authors.map(({ family, initials }) => `${family} ${initials},`),
    ...first.affiliations.map(({ name }) => name),
    ...(first.identifiersRemark?.split(". ") ?? []),
    "non-commercial",
    "not commercial",
    "Table 1",
  ];
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter(
    // codemeta.json tells of the software of this repository, whatever content it is built with.
    (file) => /\.(html|json|jsonld|css|txt|xml|csv|bib|ris|svg|mmd|cff)$/.test(file) && file !== "codemeta.json",
  );
  expect(files.length).toBeGreaterThan(60);
  const strange = files.flatMap((file) => {
    const text = readFileSync(join(dist, file), "utf8");
    return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
  });
  expect(strange).toEqual([]);
});

test("a work of an organization and a junior is shown, cited, described and found", () => {
  const page = pageAt("/references/2/");
  const read = (file: string) => readFileSync(join(dist, file), "utf8");
  expect(page.html).toContain("World Probe Organization, Muster C Jr");
  expect(page.html).toContain("Reference 2: World Probe Organization 2019");
  expect(read("references/2.bib")).toContain("author = {{World Probe Organization} and Muster, Jr, C.}");
  expect(read("references/2.jsonld")).toContain('{"@type":"Organization","name":"World Probe Organization"}');
  expect(JSON.parse(read("references/2.json"))).toMatchObject([
    { author: [{ literal: "World Probe Organization" }, { family: "Muster", given: "C.", suffix: "Jr" }] },
  ]);
  expect(read("data/references.csv")).toContain("World Probe Organization");
  const searched = readdirSync(join(dist, "search"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .map((file) => read(`search/${file}`))
    .join("\n");
  expect(searched).toContain("World Probe Organization");
});

test("the table has left no part of a page behind", () => {
  const parts = pages.flatMap((page) =>
    page.elements
      .map((element) => getAttribute(element, "id") ?? "")
      .filter((id) => id === "table-1" || id.startsWith("row-"))
      .map((id) => `${page.address}#${id}`),
  );
  expect(parts).toEqual([]);
});

test("printed pages carry its name", () => {
  const sheets = readdirSync(join(dist, "_astro")).filter((file) => file.endsWith(".css"));
  const css = sheets.map((file) => readFileSync(join(dist, "_astro", file), "utf8")).join("\n");
  expect(css).toContain(`content:"${second.site.name}"`);
});
