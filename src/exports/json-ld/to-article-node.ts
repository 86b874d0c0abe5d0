import type { Reference } from "../../graph/review.types.ts";
import type { Article } from "../../schemas/review.ts";
import { toDoiUrl } from "../to-doi-url.ts";
import type { JsonLdNode, ToUrl } from "./json-ld-node.ts";
import { mentionWorks } from "./mentions.ts";

/** The article that the site is a digest of, https://schema.org/ScholarlyArticle, under its own DOI. */
export function toArticleNode(article: Article, references: readonly Reference[], toUrl: ToUrl): JsonLdNode {
  const [first, last] = article.pages.split("-");
  const institution = (number: number) =>
    article.affiliations.flatMap((other) =>
      other.number === number ? { "@type": "Organization", name: other.name } : [],
    );
  return {
    "@id": toDoiUrl(article.doi),
    "@type": "ScholarlyArticle",
    name: article.title,
    author: article.authors.map(({ given, family, affiliations }) => ({
      "@type": "Person",
      name: `${given} ${family}`,
      givenName: given,
      familyName: family,
      affiliation: affiliations.flatMap(institution),
    })),
    datePublished: article.published,
    isPartOf: {
      "@type": "PublicationIssue",
      issueNumber: article.issue,
      isPartOf: {
        "@type": "PublicationVolume",
        volumeNumber: article.volume,
        isPartOf: {
          "@type": "Periodical",
          name: article.journal.title,
          alternateName: article.journal.abbreviation,
        },
      },
    },
    pageStart: first,
    ...(last && { pageEnd: last }),
    url: article.url,
    license: article.licence.url,
    // The article prints funders and grant numbers as one text.
    funding: article.funding.map((name) => ({ "@type": "Grant", name })),
    keywords: article.keywords,
    citation: mentionWorks(references, toUrl),
  };
}
