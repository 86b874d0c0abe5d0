import type { Article } from "../schemas/review.ts";
import { siteName } from "../site-name.ts";
import { formatArticleAuthors, formatArticlePlace } from "./format-article.ts";
import { toDoiUrl } from "./to-doi-url.ts";

/**
 * How to credit the data: title, authors, source, licence, and that something was changed
 * (https://wiki.creativecommons.org/wiki/Recommended_practices_for_attribution).
 */
export function formatAttribution(article: Article): string {
  const { title, doi, licence, content } = article;
  const source = `${formatArticleAuthors(article)}. ${title}. ${formatArticlePlace(article)}, ${toDoiUrl(doi)}`;
  return `${siteName}, content ${content.version} of ${content.updated}, adapted from ${source}, ${licence.name}`;
}
