// Pure: every address of the site, below its base. Addresses are promises; see docs/addresses.md.

/** Where each kind of page is, from the root of the site. */
export const addresses = {
  home: "/",
  review: "/review/",
  references: "/references/",
  findings: "/findings/",
  evidence: "/evidence/",
  topics: "/topics/",
  pathways: "/pathways/",
  network: "/network/",
  notes: "/notes/",
  search: "/search/",
  about: "/about/",
  data: "/data/",
  /** Everything as one JSON-LD graph. */
  graph: "/data/graph.jsonld",
  sitemap: "/sitemap.xml",
  /** What changed in the content, version by version. */
  feed: "/changes.atom",
  /** How browsers search the site. */
  openSearch: "/opensearch.xml",
  manifest: "/site.webmanifest",
  citationFile: "/CITATION.cff",
  codemeta: "/codemeta.json",
  /** The typed links of every page and file. */
  linkset: "/data/linkset.json",
  /** Licenses of what others made and readers are sent. */
  licenses: "/licenses.txt",
  section: (id: string) => `/sections/${id}/`,
  reference: (number: number) => `/references/${number}/`,
  finding: (number: number) => `/findings/${number}/`,
  topic: (id: string) => `/topics/${id}/`,
  pathway: (id: string) => `/pathways/${id}/`,
  /** An edge of a pathway, among the steps of its page. */
  edge: (pathway: string, number: number) => `/pathways/${pathway}/#edge-${number}`,
  /** A note's lasting address; where the list of notes has several pages, one leads to the very page of it. */
  note: (id: string, page = "/notes/") => `${page}#${id}`,
} as const;

/** An address of a fragment, which scripts need not make unless they use it: `toFragment("/sections/abstract/", "p1")` → `/sections/abstract/#p1` */
export const toFragment = /* @__NO_SIDE_EFFECTS__ */ (address: string, id: string): string => `${address}#${id}`;

/** Addresses of the things that pages are about; each is an element of its page, so that the id leads to it. */
export const things = {
  site: toFragment(addresses.home, "site"),
  work: (number: number) => toFragment(addresses.reference(number), "work"),
  claim: (number: number) => toFragment(addresses.finding(number), "claim"),
  term: (id: string) => toFragment(addresses.topic(id), "term"),
  dataset: toFragment(addresses.data, "dataset"),
  terms: toFragment(addresses.topics, "terms"),
} as const;

/**
 * A file beside a page that holds the same for programs: `toTwin("/references/39/", "jsonld")` → `/references/39.jsonld`;
 * beside the home page, `/index.jsonld`.
 */
export const toTwin = (address: string, extension: string): string =>
  address === "/" ? `/index.${extension}` : `${address.replace(/\/$/, "")}.${extension}`;

/**
 * Puts an address under the base path of the site: `underBase("/findings/3/", "/docs")` → `/docs/findings/3/`.
 * Fragments of the same page and addresses elsewhere stay as they are.
 */
export function underBase(address: string, base: string): string {
  return address.startsWith("/") ? base.replace(/\/$/, "") + address : address;
}
