import { mediaTypes } from "../addresses/media-types.ts";
import type { Article } from "../schemas/review.ts";
import { addresses } from "../addresses/addresses.ts";
import type { ToUrl } from "./json-ld/json-ld.ts";
import type { PageRecord } from "./page-record.ts";
import { toTypedLinks } from "./typed-links.ts";

/** A target of a link in a link set. */
interface Target {
  href: string;
  type?: string;
}

/** The links of one thing by their relation. */
type Links = { anchor: string } & Record<string, Target[] | string>;

/** A file of the site as a link set names it. */
export interface LinkedFile {
  address: string;
  /** Media type. */
  type: string;
}

/**
 * The typed links of every page and file, https://www.rfc-editor.org/rfc/rfc9264: those of a page are in its head, too; those of a
 * file, which has none, stand here only. A file beside or below a page belongs to it, one of /data/ to the data.
 */
export function toLinkset(
  pages: readonly PageRecord[],
  dataFiles: readonly LinkedFile[],
  article: Article,
  toUrl: ToUrl,
): { linkset: Links[] } {
  const toLinks = (page: PageRecord): Links => {
    const byRelation: Record<string, Target[]> = {};
    for (const { rel, href, type } of toTypedLinks(page, article, toUrl)) {
      (byRelation[rel] ??= []).push({ href, ...(type && { type }) });
    }
    return { anchor: toUrl(page.address), ...byRelation };
  };
  const toFileLinks = ({ address }: LinkedFile, owner: string): Links => ({
    anchor: toUrl(address),
    collection: [{ href: toUrl(owner), type: "text/html" }],
    license: [{ href: article.licence.url }],
  });
  return {
    linkset: [
      ...pages.map(toLinks),
      ...pages.flatMap((page) =>
        [...page.alternates, ...(page.lists ?? [])]
          .filter(({ address }) => !address.startsWith(addresses.data))
          .map((file) => toFileLinks(file, page.address)),
      ),
      ...dataFiles.map((file) => toFileLinks(file, addresses.data)),
    ],
  };
}

/** How a page leads to the link set. */
export const toLinksetLink = (toUrl: ToUrl): { rel: string; href: string; type: string } => ({
  rel: "linkset",
  href: toUrl(addresses.linkset),
  type: mediaTypes.linkset,
});
