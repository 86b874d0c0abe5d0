import type { Article } from "../schemas/review.ts";

/** The article in one line, for credit: `Zhou J, Tan X, … Wang G. J Cancer 2018;9(17):3129-3137. doi:10.7150/jca.25376` */
export function formatArticle({ authors, journal, published, volume, issue, pages, doi }: Article): string {
  const names = authors.map(({ family, initials }) => `${family} ${initials}`).join(", ");
  return `${names}. ${journal.abbreviation} ${published.slice(0, 4)};${volume}(${issue}):${pages}. doi:${doi}`;
}
