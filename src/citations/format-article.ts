import { articleVolumeOf, articleYearOf, type Article } from "../schemas/review.ts";
import { toDoiUrl } from "./format-reference.ts";
import type { CslItem } from "./csl-item.ts";
import type { Edition } from "./provenance.ts";

/** Its authors as its own citation line prints them: `Zhou J, Tan X, … Wang G` */
export const formatArticleAuthors = ({ authors }: Article): string =>
  authors.map(({ family, initials }) => `${family} ${initials}`).join(", ");

/** Where it stands, in the manner of its own list of references: `J Cancer 2018;9(17):3129-3137` */
function formatArticlePlace(article: Article): string {
  const { journal, pages } = article;
  return `${journal.abbreviation} ${articleYearOf(article)};${articleVolumeOf(article)}:${pages}`;
}

/** The article in one line, for credit: `Zhou J, Tan X, … Wang G. J Cancer 2018;9(17):3129-3137. doi:10.7150/jca.25376` */
export const formatArticle = (article: Article): string =>
  `${formatArticleAuthors(article)}. ${formatArticlePlace(article)}. doi:${article.doi}`;

/**
 * How to credit the data: title, authors, source, license with its address, and that something was changed
 * (https://wiki.creativecommons.org/wiki/Recommended_practices_for_attribution).
 */
export function formatAttribution(edition: Edition): string {
  const { site, title, doi, licence, content, home } = edition;
  const source = `${formatArticleAuthors(edition)}. ${title}. ${formatArticlePlace(edition)}, ${toDoiUrl(doi)}`;
  const name = home === undefined ? site.name : `${site.name} (${home}/)`;
  return `${name}, content ${content.version} of ${content.updated}, adapted from ${source}, ${licence.name} (${licence.url})`;
}

/** The article that the site is a digest of, as citation styles read it. */
export const toArticleItem = (article: Article): CslItem => ({
  id: "article",
  type: "article-journal",
  title: article.title,
  author: article.authors.map(({ given, family }) => ({ given, family })),
  "container-title": article.journal.title,
  "container-title-short": article.journal.abbreviation,
  volume: article.volume,
  issue: article.issue,
  page: article.pages,
  issued: { "date-parts": [[articleYearOf(article)]] },
  DOI: article.doi,
  ...(article.pubmed && { PMID: article.pubmed.pmid, PMCID: article.pubmed.pmcid }),
});
