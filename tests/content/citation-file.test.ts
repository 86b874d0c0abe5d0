import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { locateCitation, locateCodemeta } from "../../src/metadata/locate-citation.ts";
import { linkReal } from "../link-prose.ts";

test("CITATION.cff is in step with the content and does not pass the site off as the article", () => {
  const { article } = linkReal();
  const file = parse(readFileSync("CITATION.cff", "utf8")) as Record<string, unknown>;
  expect(file).toMatchObject({
    "cff-version": "1.2.0",
    version: article.content.version,
    "date-released": article.content.updated,
    references: [
      {
        type: "article",
        title: article.title,
        doi: article.doi,
        authors: article.authors.map(({ given, family }) => ({ "given-names": given, "family-names": family })),
      },
    ],
  });
  expect(file["doi"]).toBeUndefined();
  expect(file["title"]).not.toBe(article.title);
});

test("codemeta.json is in step with the package", () => {
  const { version, name } = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, string>;
  const described = JSON.parse(readFileSync("codemeta.json", "utf8")) as Record<string, unknown>;
  expect(described).toMatchObject({ "@type": "SoftwareSourceCode", version, identifier: name });
});

test("the served files name the site's URL where that is known", () => {
  const { article } = linkReal();
  const edition = { ...article, home: "https://example.org/msc" };
  const citation = readFileSync("CITATION.cff", "utf8");
  expect(locateCitation(citation, article)).toBe(citation);
  expect((parse(locateCitation(citation, edition)) as Record<string, unknown>)["url"]).toBe("https://example.org/msc/");
  expect(JSON.parse(locateCodemeta(readFileSync("codemeta.json", "utf8"), edition))).toMatchObject({
    url: "https://example.org/msc/",
  });
});
