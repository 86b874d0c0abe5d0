import { stringify } from "yaml";
import { type Edition, licenseIdOf, nameCurators } from "../citations/provenance.ts";
import { splitPages } from "../citations/split-pages.ts";
import { type Article, articleYearOf } from "../schemas/review.ts";

/** The article as the file lists it among what the digest rests on. */
function toReference(article: Article) {
  const [start, end] = splitPages(article.pages);
  return {
    type: "article",
    title: article.title,
    authors: article.authors.map(({ given, family }) => ({ "given-names": given, "family-names": family })),
    journal: article.journal.title,
    volume: article.volume,
    ...(article.issue !== undefined && { issue: article.issue }),
    start,
    ...(end !== undefined && { end }),
    year: articleYearOf(article),
    doi: article.doi,
    url: article.url,
  };
}

/**
 * The digest as CITATION.cff says how to cite it (https://citation-file-format.github.io/), with its URL where that is known. The file
 * of the repository, which GitHub reads, is the same without one.
 */
export function formatCitationFile(edition: Edition): string {
  const license = licenseIdOf(edition);
  return stringify(
    {
      "cff-version": "1.2.0",
      message:
        "For what a paper found, cite the paper; for what the review says, cite the review, which is listed under references; for how this digest reads either, cite this digest, best by the address of the page.",
      title: edition.site.name,
      type: "dataset",
      abstract: `A digest of one published review of ${edition.site.subject}, as typed, cross-linked, searchable data.`,
      authors: [{ name: nameCurators(edition) }],
      version: edition.content.version,
      "date-released": edition.content.updated,
      ...(license === undefined ? { "license-url": edition.licence.url } : { license }),
      references: [toReference(edition)],
      ...(edition.home !== undefined && { url: `${edition.home}/` }),
    },
    { lineWidth: 0, compat: "yaml-1.1" }, // which GitHub reads: a family name `No` would be false
  );
}
