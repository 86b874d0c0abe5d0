import { formatSitemap } from "../exports/format-sitemap.ts";
import { mediaTypes } from "../exports/media-types.ts";
import { pageRecords } from "../page-records.ts";
import { review } from "../review.ts";
import { siteUrl } from "../site-url.ts";

/** Every page but the search, which search engines are asked not to list. */
export const GET = (): Response =>
  new Response(
    formatSitemap(
      pageRecords.filter(({ kind }) => kind !== "search").map(({ address }) => siteUrl(address)),
      review.article.content.updated,
    ),
    { headers: { "content-type": mediaTypes.xml } },
  );
