import type { CslItem } from "./csl-item.ts";
import type { PageRecord } from "./page-record.ts";

/** Where and when a page is cited. */
export interface PageEdition {
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
