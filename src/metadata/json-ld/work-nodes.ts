import {
  findVerifiedDoi,
  formatFamily,
  formatName,
  spaceInitials,
  toDoiUrl,
  toPmcUrl,
  toPubmedUrl,
} from "../../citations/format-reference.ts";
import { reportedStatusOf } from "../../evidence/works.ts";
import type { Reference } from "../../graph/review.types.ts";
import { isPerson, type Name, yearOf } from "../../schemas/reference.ts";
import { splitPages } from "../../citations/split-pages.ts";
import type { Article } from "../../schemas/review.ts";
import { things } from "../../addresses/addresses.ts";
import { type JsonLdNode, mentionWorks, type ToUrl } from "./json-ld.ts";

/** An author as the article prints them, https://schema.org/Person or https://schema.org/Organization */
const toAuthorNode = (name: Name): JsonLdNode =>
  isPerson(name)
    ? {
        "@type": "Person",
        name: formatName(name),
        familyName: formatFamily(name),
        givenName: spaceInitials(name.given),
        ...(name.suffix !== undefined && { honorificSuffix: name.suffix }),
      }
    : { "@type": "Organization", name: name.literal };

/** The article that the site is a digest of, https://schema.org/ScholarlyArticle, under its own DOI. */
export function toArticleNode(article: Article, references: readonly Reference[], toUrl: ToUrl): JsonLdNode {
  const [first, last] = splitPages(article.pages);
  const institution = (number: number) =>
    article.affiliations.flatMap((other) =>
      other.number === number ? { "@type": "Organization", name: other.name } : [],
    );
  const volume = {
    "@type": "PublicationVolume",
    volumeNumber: article.volume,
    isPartOf: {
      "@type": "Periodical",
      name: article.journal.title,
      alternateName: article.journal.abbreviation,
    },
  };
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
    isPartOf:
      article.issue === undefined
        ? volume
        : { "@type": "PublicationIssue", issueNumber: article.issue, isPartOf: volume },
    pageStart: first,
    ...(last && { pageEnd: last }),
    url: article.url,
    ...(article.pubmed && {
      sameAs: [toPubmedUrl(article.pubmed.pmid), toPmcUrl(article.pubmed.pmcid)],
    }),
    license: article.licence.url,
    // The article prints funders and grant numbers as one text.
    ...(article.funding.length > 0 && { funding: article.funding.map((name) => ({ "@type": "Grant", name })) }),
    ...(article.keywords.length > 0 && { keywords: article.keywords }),
    citation: mentionWorks(references, toUrl),
  };
}

/** A cited work, https://schema.org/ScholarlyArticle; `sameAs` only what is verified, or is the same work in the list. */
export function toWorkNode({ entry, number, sameWork, notes }: Reference, toUrl: ToUrl): JsonLdNode {
  const status = reportedStatusOf({ notes });
  const doi = findVerifiedDoi(entry);
  const sameAs = [...(doi ? [toDoiUrl(doi)] : []), ...(sameWork ? [toUrl(things.work(sameWork.number))] : [])];
  const journal = { "@type": "Periodical", name: entry["container-title"] };
  return {
    "@id": toUrl(things.work(number)),
    "@type": "ScholarlyArticle",
    name: entry.title,
    author: entry.author.map(toAuthorNode),
    ...(entry.custom.authorsTruncated && {
      disambiguatingDescription: "The source cuts the list of authors; further authors are not named.",
    }),
    datePublished: String(yearOf(entry)),
    isPartOf: entry.volume ? { "@type": "PublicationVolume", volumeNumber: entry.volume, isPartOf: journal } : journal,
    ...(entry.page && { pagination: entry.page }),
    ...(status && { creativeWorkStatus: `reported ${status}` }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}
