import { expect, test } from "vitest";
import { formatAttribution } from "../../../src/citations/format-article.ts";
import { linkMinimal } from "../../link-prose.ts";

test("the site and its version, authors, title, place, URL and licence", () => {
  expect(formatAttribution(linkMinimal().article)).toBe(
    "MSC exosomes in cancer, content 1.0.0 of 2026-11-23, adapted from Zhou J, Tan X, Tan Y, Li Q, Ma J, Wang G. " +
      "Mesenchymal Stem Cell Derived Exosomes in Cancer Progression, Metastasis and Drug Delivery: A Comprehensive Review. " +
      "J Cancer 2018;9(17):3129-3137, https://doi.org/10.7150/jca.25376, CC BY-NC 4.0 " +
      "(https://creativecommons.org/licenses/by-nc/4.0/)",
  );
});

test("and where the site is, in a build that was told", () => {
  const edition = { ...linkMinimal().article, home: "https://example.org/msc" };
  expect(formatAttribution(edition)).toMatch(
    /^MSC exosomes in cancer \(https:\/\/example\.org\/msc\/\), content 1\.0\.0 of /,
  );
});

test("a DOI may hold what a URL may not", () => {
  expect(formatAttribution({ ...linkMinimal().article, doi: "10.1000/a<b" })).toContain(
    "https://doi.org/10.1000/a%3Cb",
  );
});
