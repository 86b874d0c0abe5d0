import type { Article } from "../schemas/review.ts";
import type { CslItem } from "./csl-item.ts";
import { articleYearOf } from "./format-article.ts";

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
});
