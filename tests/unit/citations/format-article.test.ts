import { expect, test } from "vitest";
import { formatArticle } from "../../../src/citations/format-article.ts";
import { linkMinimal } from "../../link-prose.ts";

test("authors with initials, the short name of the journal, year, place and DOI", () => {
  expect(formatArticle(linkMinimal().article)).toBe(
    "Zhou J, Tan X, Tan Y, Li Q, Ma J, Wang G. J Cancer 2018;9(17):3129-3137. doi:10.7150/jca.25376",
  );
});

test("no brackets where the journal has no issues", () => {
  expect(formatArticle({ ...linkMinimal().article, issue: undefined })).toContain(". J Cancer 2018;9:3129-3137. ");
});
