import { addresses, toTwin } from "../addresses/addresses.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import type { Article } from "../schemas/review.ts";
import type { ToUrl } from "./json-ld/json-ld.ts";
import type { PageRecord } from "./page-record.ts";
import { toTypedLinks, type TypedLink } from "./typed-links.ts";

/** A target of a link in a link set. */
interface Target {
  href: string;
  type?: string;
}

/** The links of one thing by their relation. */
type Links = { anchor: string } & Record<string, Target[] | string>;

/** Links of pages and files, https://www.rfc-editor.org/rfc/rfc9264 */
interface Linkset {
  linkset: Links[];
}

/** Where the link set of a page is: `/findings/3.linkset.json` */
export const toLinksetAddress = (page: Pick<PageRecord, "address">): string => toTwin(page.address, "linkset.json");

/**
 * The typed links of a page and of its files: those of the page are in its head, too; those of a file, which has none, stand here
 * only. A file beside or below a page belongs to it, one of /data/ to the data.
 */
export function toLinkset(page: PageRecord, article: Article, toUrl: ToUrl): Linkset {
  const byRelation: Record<string, Target[]> = {};
  for (const { rel, href, type } of toTypedLinks(page, article, toUrl)) {
    (byRelation[rel] ??= []).push({ href, ...(type && { type }) });
  }
  const owner = { href: toUrl(page.address), type: "text/html" };
  const license = [{ href: article.licence.url }];
  const lists = [...page.alternates, ...(page.lists ?? [])].filter(
    ({ address }) => !address.startsWith(addresses.data),
  );
  return {
    linkset: [
      { anchor: toUrl(page.address), ...byRelation },
      { anchor: toUrl(toTwin(page.address, "jsonld")), describes: [owner], license },
      ...[...lists, ...(page.items ?? [])].map(({ address }) => ({
        anchor: toUrl(address),
        collection: [owner],
        license,
      })),
    ],
  };
}

/** How a page leads to its link set; that of the data, to the one of all pages, too. */
export const toLinksetLinks = (page: PageRecord, toUrl: ToUrl): TypedLink[] =>
  [toLinksetAddress(page), ...(page.address === addresses.data ? [addresses.linkset] : [])].map((address) => ({
    rel: "linkset",
    href: toUrl(address),
    type: mediaTypes.linkset,
  }));
