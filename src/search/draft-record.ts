import { addresses } from "../addresses/addresses.ts";
import type { Review } from "../graph/review.types.ts";
import { articleVolumeOf, articleYearOf } from "../schemas/review.ts";
import type { SearchRecord } from "./search-record.ts";

/** What a record has before its topics are looked for in its words. */
export type Draft = Omit<SearchRecord, "called" | "named" | "origin"> & Partial<Pick<SearchRecord, "origin">>;

/** Sentences on one line, each ended once. */
export const join = (...parts: readonly (string | undefined)[]): string =>
  [...new Set(parts)]
    .filter((part): part is string => part !== undefined && part !== "")
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(" ");

/** The article that the site tells; questions name it by its authors, its title and its DOI, too. */
export function draftArticle({ article }: Review): Draft {
  const { title, authors, journal, volume, pages, doi, keywords } = article;
  const names = authors.map((author) => `${author.family} ${author.initials}`);
  const year = String(articleYearOf(article));
  return {
    kind: "section",
    address: addresses.about,
    title,
    place: `The article itself: ${names.join(", ")}. ${journal.abbreviation} ${year}`,
    label: "",
    effect: "",
    text: join(
      `The review that this site tells: ${journal.title} ${year};${articleVolumeOf(article)}:${pages}`,
      `doi:${doi}`,
      keywords.length > 0 ? `Keywords: ${keywords.join(", ")}` : undefined,
    ),
    more: join(
      `By ${authors.map((author) => `${author.given} ${author.family}`).join(", ")}`,
      ...article.affiliations.map(({ name }) => name),
      ...article.funding,
    ),
    number: 0,
    row: 0,
    about: [],
    works: [],
    facets: {},
    work: { authors: names, year, journal: journal.abbreviation, volume, page: pages, ids: [doi] },
  };
}
