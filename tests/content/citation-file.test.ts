import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { toDoiUrl } from "../../src/citations/format-reference.ts";
import { nameCurators } from "../../src/citations/provenance.ts";
import { formatCitationFile } from "../../src/metadata/format-citation-file.ts";
import { locateCodemeta } from "../../src/metadata/locate-codemeta.ts";
import { linkMinimal, linkReal } from "../link-prose.ts";

const { article } = linkReal();
type Fields = Record<string, unknown>;
const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Fields;

test("CITATION.cff is what the content says (else: npx vitest run tests/content/citation-file.test.ts --update)", async () => {
  const text = formatCitationFile(article);
  await expect(text).toMatchFileSnapshot("../../CITATION.cff");
  const file = parse(text) as Fields;
  expect(file).toMatchObject({
    "cff-version": "1.2.0",
    title: article.site.name,
    version: article.content.version,
    "date-released": article.content.updated,
    license: article.licence.name.replaceAll(" ", "-"),
    references: [
      {
        type: "article",
        title: article.title,
        doi: article.doi,
        authors: article.authors.map(({ given, family }) => ({ "given-names": given, "family-names": family })),
      },
    ],
  });
  expect(file["doi"]).toBeUndefined(); // it does not pass the site off as the article
  expect(file["title"]).not.toBe(article.title);
});

test.each([
  ["licenses/by/4.0/", "CC-BY-4.0"],
  ["licenses/by-sa/4.0/deed.de", "CC-BY-SA-4.0"],
  ["licenses/by/3.0/legalcode", "CC-BY-3.0"],
  ["publicdomain/zero/1.0/", "CC0-1.0"],
  ["publicdomain/mark/1.0/", undefined], // which says that there is no license
  ["licenses/by/3.0/us/", undefined], // another license than that of all countries
])("CITATION.cff names the license of %s as %s", (path, license) => {
  const url = `https://creativecommons.org/${path}`;
  const file = parse(formatCitationFile({ ...article, licence: { ...article.licence, url } })) as Fields;
  expect([file["license"], file["license-url"]]).toEqual([license, license === undefined ? url : undefined]);
});

test("a name that older YAML takes for something else stays a name", () => {
  const [author] = article.authors;
  if (!author) throw new Error("the article has no author");
  const text = formatCitationFile({ ...article, authors: [{ ...author, family: "No" }] });
  const file = parse(text, { version: "1.1" }) as { references: { authors: Fields[] }[] };
  expect(file.references[0]?.authors[0]).toMatchObject({ "family-names": "No" });
});

test("an article without an issue, on one page and under another license has neither", () => {
  const { article: minimal } = linkMinimal();
  const { issue: _, ...rest } = minimal;
  const licence = { name: "Own", url: "https://example.org/license", nonCommercial: false };
  const file = parse(formatCitationFile({ ...rest, pages: "e30679", licence })) as Fields & { references: Fields[] };
  expect(file["license"]).toBeUndefined();
  expect(file["license-url"]).toBe(licence.url);
  expect(file.references[0]).toMatchObject({ start: "e30679", volume: minimal.volume });
  expect(Object.keys(file.references[0] ?? {})).not.toContain("issue");
  expect(Object.keys(file.references[0] ?? {})).not.toContain("end");
});

test("codemeta.json is in step with the package, its lockfile, its changes and the content that it is for", () => {
  const { version, name, description, license } = readJson("package.json");
  expect(readJson("codemeta.json")).toMatchObject({
    "@type": "SoftwareSourceCode",
    name: article.site.name,
    identifier: name,
    description,
    version,
    license: `https://spdx.org/licenses/${String(license)}`,
    author: [{ "@type": "Organization", name: nameCurators(article) }],
    isBasedOn: toDoiUrl(article.doi),
  });
  const lockfile = readJson("package-lock.json") as Fields & { packages: Record<string, Fields> };
  expect([lockfile["version"], lockfile.packages[""]?.["version"]]).toEqual([version, version]);
  const released = [...readFileSync("CHANGELOG.md", "utf8").matchAll(/^## (\d[^ ]*) \(\d{4}-\d\d-\d\d\)$/gm)];
  expect(released[0]?.[1]).toBe(version);
});

test("the served files name the site's URL where that is known", () => {
  const edition = { ...article, home: "https://example.org/msc" };
  expect((parse(formatCitationFile(edition)) as Fields)["url"]).toBe("https://example.org/msc/");
  expect(JSON.parse(locateCodemeta(readFileSync("codemeta.json", "utf8"), edition))).toMatchObject({
    url: "https://example.org/msc/",
  });
});
