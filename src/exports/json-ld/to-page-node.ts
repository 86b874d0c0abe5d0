import type { Article } from "../../schemas/review.ts";
import { formatArticle } from "../format-article.ts";
import type { PageKind, PageRecord } from "../page-record.ts";
import { toDoiUrl } from "../to-doi-url.ts";
import { mention, type JsonLdNode, type ToUrl } from "./json-ld-node.ts";
import { things } from "./things.ts";

/** https://schema.org/WebPage and its kinds. No page is the article: it is based on it. */
const pageTypes: Record<PageKind, string> = {
  home: "WebPage",
  review: "WebPage",
  section: "WebPage",
  reference: "AboutPage",
  finding: "AboutPage",
  topic: "AboutPage",
  pathway: "AboutPage",
  evidence: "WebPage",
  notes: "CollectionPage",
  data: "AboutPage",
  list: "CollectionPage",
  about: "AboutPage",
  search: "SearchResultsPage",
};

/** A page of the site with what it is about, whole, without a context. */
export const toPageNode = (page: PageRecord, article: Article, toUrl: ToUrl): JsonLdNode => ({
  "@id": toUrl(page.address),
  "@type": pageTypes[page.kind],
  name: page.title,
  description: page.description,
  url: toUrl(page.address),
  inLanguage: "en",
  isPartOf: mention(toUrl(things.site)),
  license: article.licence.url,
  isBasedOn: mention(toDoiUrl(article.doi)),
  creditText: `A digest of: ${formatArticle(article)}`,
  dateModified: article.content.updated,
  version: article.content.version,
  ...page.facts,
  // The article is what the whole review tells; everywhere else the page is only about its thing.
  ...(page.about && { [page.kind === "review" ? "mainEntity" : "about"]: page.about }),
});

/** The same as a document. */
export const toPageDocument = (page: PageRecord, article: Article, toUrl: ToUrl): JsonLdNode => ({
  "@context": "https://schema.org",
  ...toPageNode(page, article, toUrl),
});
