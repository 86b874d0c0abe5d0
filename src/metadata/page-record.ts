import type { CslItem } from "../citations/csl-item.ts";
import type { JsonLdNode, NamedNode } from "./json-ld/json-ld.ts";

/** What kind of thing a page shows; decides its preview picture and what it says of itself to programs. */
export type PageKind =
  | "home"
  | "review"
  | "section"
  | "reference"
  | "finding"
  | "topic"
  | "pathway"
  | "evidence"
  | "notes"
  | "data"
  | "list"
  | "about"
  | "search";

/** A file that a page offers to programs. */
export interface PageFile {
  /** Below the base path: `/references/39.bib` */
  address: string;
  /** Media type: `application/x-bibtex` */
  type: string;
  /** What readers call the format: `BibTeX` */
  name: string;
}

/** A list on a page, as a file. */
export interface ListFile extends PageFile {
  /** What the list holds. */
  of: "works" | "findings";
  /** The end of its name, behind what it holds: `.bib`, `-excel.csv`. */
  ending: string;
}

/** An address that was published and no longer holds what it held, as the page tells that it led to or leads to. */
export interface PastAddress {
  /** Below the base path: `/findings/38/`, `/notes/#old` */
  address: string;
  /** Whether it was a fragment of the page; else it leads to the page now. */
  gone: boolean;
  /** Where the content of a fragment that is gone is now; missing where it was withdrawn. */
  now?: string | undefined;
  /** Since when, `2026-11-25`. */
  on: string;
  /** Why, in one sentence. */
  why: string;
}

/** A page as everything that tells of it needs it: its head, its citation, its JSON-LD, the lists of pages. */
export interface PageRecord {
  kind: PageKind;
  /** Below the base path. */
  address: string;
  /** What the page is called; no other page has the name. */
  title: string;
  /** One sentence for search engines and previews; no other page has it. */
  description: string;
  /** What whoever cites the page must say, in whole sentences: retracted, disputed, derived. */
  caveats: string[];
  /** The thing that the page is about, as JSON-LD, where it is about one. */
  about?: JsonLdNode;
  /** What the page itself says of it, where it shows a part of the thing only; what stands beside it says all. */
  aboutHere?: JsonLdNode;
  /** What of the site's own the page presents, as JSON-LD: the site itself, its data. It is described beside the page, not within. */
  presents?: NamedNode;
  /** Further facts of the page itself, as JSON-LD. */
  facts?: JsonLdNode;
  /** URL of the work that the page describes, where it is verified. */
  describes?: string;
  /** The same in other formats. */
  alternates: PageFile[];
  /** The lists that the page shows, as files. */
  lists?: ListFile[];
  /** Files that the page offers as a collection. */
  items?: PageFile[];
  /** Address of the page with the beginning of a list, where this one holds a further part of it. */
  continues?: string;
  /** Whether it repeats what other pages hold, as a list with all its entries on one page does; then it is not to be found. */
  repeats?: boolean;
  /** Addresses that lead here now, and fragments of the page that are gone. */
  past?: PastAddress[];
}

/** Where and when a page is cited. */
interface PageEdition {
  /** What the site calls itself. */
  site: string;
  /** The page's own URL. */
  url: string;
  /** Day of its content, `2026-11-23`. */
  date: string;
}

/** A page of this site, as citation styles read it. It names no author, because the content names none. */
export const toPageItem = (page: Pick<PageRecord, "title">, { site, url, date }: PageEdition): CslItem => ({
  id: url,
  type: "webpage",
  title: page.title,
  // A page that is called like the site need not say so twice.
  ...(page.title !== site && { "container-title": site }),
  URL: url,
  issued: { "date-parts": [date.split("-").map(Number)] },
});
