import type { Article } from "../schemas/review.ts";

/** The year in which the article came out. */
export const articleYearOf = ({ published }: Article): number => Number(published.slice(0, 4));

/** Its authors as its own citation line prints them: `Zhou J, Tan X, … Wang G` */
export const formatArticleAuthors = ({ authors }: Article): string =>
  authors.map(({ family, initials }) => `${family} ${initials}`).join(", ");

/** Where it stands, in the manner of its own list of references: `J Cancer 2018;9(17):3129-3137` */
export function formatArticlePlace(article: Article): string {
  const { journal, volume, issue, pages } = article;
  return `${journal.abbreviation} ${articleYearOf(article)};${volume}(${issue}):${pages}`;
}

/** The article in one line, for credit: `Zhou J, Tan X, … Wang G. J Cancer 2018;9(17):3129-3137. doi:10.7150/jca.25376` */
export const formatArticle = (article: Article): string =>
  `${formatArticleAuthors(article)}. ${formatArticlePlace(article)}. doi:${article.doi}`;
