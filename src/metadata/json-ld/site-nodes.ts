import { addresses, things } from "../../addresses/addresses.ts";
import { formatArticle, formatAttribution } from "../../citations/format-article.ts";
import { toDoiUrl } from "../../citations/format-reference.ts";
import { nameCurators } from "../../citations/provenance.ts";
import { bytesOf, type DataFile, sha256Of } from "../../exports/data-file.ts";
import type { Review } from "../../graph/review.types.ts";
import type { Article } from "../../schemas/review.ts";
import type { PageKind, PageRecord } from "../page-record.ts";
import { type JsonLdNode, mention, type NamedNode, type ToUrl } from "./json-ld.ts";
import { toCommentNode } from "./record-nodes.ts";

/** The site, https://schema.org/WebSite, with its search. */
export const toSiteNode = (article: Article, toUrl: ToUrl): NamedNode => ({
  "@id": toUrl(things.site),
  "@type": "WebSite",
  name: article.site.name,
  alternateName: article.site.shortName,
  url: toUrl(addresses.home),
  inLanguage: "en",
  license: article.licence.url,
  isBasedOn: mention(toDoiUrl(article.doi)),
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${toUrl(addresses.search)}?q={question}` },
    "query-input": "required name=question",
  },
});

/** The files of /data/ as one https://schema.org/Dataset, each file a DataDownload with its checksum. */
export const toDatasetNode = (article: Article, files: readonly DataFile[], toUrl: ToUrl): NamedNode => ({
  "@id": toUrl(things.dataset),
  "@type": "Dataset",
  name: `Data of ${article.site.name}`,
  description: `References, findings, topics, pathways, notes and text of a digest of “${article.title}”.`,
  url: toUrl(addresses.data),
  identifier: toUrl(addresses.data),
  creator: { "@type": "Organization", name: nameCurators(article) },
  keywords: article.keywords,
  isAccessibleForFree: true,
  license: article.licence.url,
  creditText: formatAttribution(article),
  version: article.content.version,
  datePublished: article.content.changes.at(-1)?.date ?? article.content.updated,
  dateModified: article.content.updated,
  inLanguage: "en",
  isBasedOn: mention(toDoiUrl(article.doi)),
  isPartOf: mention(toUrl(things.site)),
  distribution: files
    .filter((file) => !file.isSchema)
    .map((file) => ({
      "@type": "DataDownload",
      name: file.path,
      description: file.holds,
      encodingFormat: file.mediaType,
      contentUrl: toUrl(`${addresses.data}${file.path}`),
      contentSize: `${bytesOf(file)} B`,
      sha256: sha256Of(file),
    })),
});

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
const toPageNode = (page: PageRecord, article: Article, toUrl: ToUrl): JsonLdNode => ({
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
  ...(page.presents && { mainEntity: mention(page.presents["@id"]) }),
});

/** A page of the site, and beside it what of the site's own it presents: search engines look for that at the top. */
const toPageNodes = (page: PageRecord, article: Article, toUrl: ToUrl): JsonLdNode[] => [
  toPageNode(page, article, toUrl),
  ...(page.presents ? [page.presents] : []),
];

/** A page of the site with what it is about or presents, as a document with its context. */
export const toPageDocument = (page: PageRecord, article: Article, toUrl: ToUrl): JsonLdNode => ({
  "@context": "https://schema.org",
  ...(page.presents ? { "@graph": toPageNodes(page, article, toUrl) } : toPageNode(page, article, toUrl)),
});

/** Everything that the site says in JSON-LD: its pages with what each is about, and the curator's notes. */
export function* toGraphNodes(review: Review, pages: readonly PageRecord[], toUrl: ToUrl): Generator<JsonLdNode> {
  for (const page of pages) yield* toPageNodes(page, review.article, toUrl);
  for (const note of review.notes) yield toCommentNode(note, review.article, toUrl);
}
