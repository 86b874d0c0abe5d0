import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
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
