import { toTwin } from "../addresses/addresses.ts";
import { toDoiUrl, toPmcUrl, toPubmedUrl } from "../citations/format-reference.ts";
import type { ReferenceEntry } from "../schemas/reference.ts";
import type { Article } from "../schemas/review.ts";
import type { ToUrl } from "./json-ld/json-ld.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import type { PageKind, PageRecord } from "./page-record.ts";

/** A link out of the site to where a work can be found. */
interface OutsideLink {
  label: string;
  url: string;
}

/**
 * Where a work can be found elsewhere: by each identifier that is known, else by a PubMed search for its title,
 * which is labeled as a search because it may find something else.
 */
export function getOutsideLinks(entry: ReferenceEntry): OutsideLink[] {
  const links: OutsideLink[] = [];
  if (entry.DOI) links.push({ label: `doi:${entry.DOI}`, url: toDoiUrl(entry.DOI) });
  if (entry.PMID) links.push({ label: `PubMed ${entry.PMID}`, url: toPubmedUrl(entry.PMID) });
  if (entry.PMCID) {
    links.push({ label: `Full text, ${entry.PMCID}`, url: toPmcUrl(entry.PMCID) });
  }
  if (!entry.PMID) {
    const term = encodeURIComponent(`${entry.title}[Title]`);
    links.push({ label: "Search PubMed for the title", url: `https://pubmed.ncbi.nlm.nih.gov/?term=${term}` });
  }
  return links;
}

/** A `link` element. */
export interface TypedLink {
  rel: string;
  href: string;
  /** Media type of the target. */
  type?: string;
}

const schemaOrg = (type: string) => `https://schema.org/${type}`;
const landing = (type: string) => [schemaOrg("AboutPage"), schemaOrg(type)];

/** What a page is for a machine: landing pages also name the kind of thing that they are about. */
const types: Record<PageKind, readonly string[]> = {
  home: [schemaOrg("WebPage")],
  review: [schemaOrg("ScholarlyArticle")],
  section: [schemaOrg("ScholarlyArticle")],
  reference: landing("ScholarlyArticle"),
  finding: landing("Claim"),
  topic: landing("DefinedTerm"),
  pathway: landing("CreativeWork"),
  evidence: [schemaOrg("WebPage")],
  notes: [schemaOrg("CollectionPage")],
  data: landing("Dataset"),
  list: [schemaOrg("CollectionPage")],
  about: [schemaOrg("AboutPage")],
  search: [schemaOrg("SearchResultsPage")],
};

/** Whether pages of a kind retell the article, or part of it. */
const retells: Readonly<Record<PageKind, boolean>> = {
  home: false,
  review: true,
  section: true,
  reference: false,
  finding: true,
  topic: true,
  pathway: true,
  evidence: false,
  notes: false,
  data: true,
  list: false,
  about: false,
  search: false,
};

/**
 * The typed links of a page: FAIR Signposting (https://signposting.org/FAIR), cite-as (RFC 8574), canonical (RFC 6596),
 * license (RFC 4946), describes and describedby (RFC 6892), item (RFC 6573), type (RFC 6903).
 */
export function toTypedLinks(page: PageRecord, article: Article, toUrl: ToUrl): TypedLink[] {
  const own = toUrl(page.address);
  return [
    { rel: "canonical", href: own },
    // A list of results is no page to cite.
    ...(page.kind === "search" ? [] : [{ rel: "cite-as", href: own }]),
    { rel: "license", href: article.licence.url },
    ...types[page.kind].map((href) => ({ rel: "type", href })),
    { rel: "describedby", href: toUrl(toTwin(page.address, "jsonld")), type: mediaTypes.jsonLd },
    ...(retells[page.kind] ? [{ rel: "related", href: toDoiUrl(article.doi) }] : []),
    ...(page.describes ? [{ rel: "describes", href: page.describes }] : []),
    ...page.alternates.map(({ address, type }) => ({ rel: "alternate", href: toUrl(address), type })),
    ...(page.items ?? []).map(({ address, type }) => ({ rel: "item", href: toUrl(address), type })),
  ];
}
