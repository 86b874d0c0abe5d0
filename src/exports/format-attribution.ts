import type { Article } from "../schemas/review.ts";
import { siteName } from "../site-name.ts";

/**
 * How to credit the data: title, authors, source, licence, and that something was changed
 * (https://wiki.creativecommons.org/wiki/Recommended_practices_for_attribution).
 */
export function formatAttribution(article: Article): string {
  const { authors, title, journal, volume, issue, pages, doi, published, licence, content } = article;
  const names = authors.map(({ family, initials }) => `${family} ${initials}`).join(", ");
  const place = `${journal.abbreviation} ${published.slice(0, 4)};${volume}(${issue}):${pages}`;
  return `${siteName}, content ${content.version} of ${content.updated}, adapted from ${names}. ${title}. ${place}, https://doi.org/${doi}, ${licence.name}`;
}
