import { formatSitemap } from "../metadata/format-sitemap.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import { pageRecords } from "../site/page-records.ts";
import { review } from "../site/review.ts";
import { siteUrl } from "../addresses/site-url.ts";

/** Every page but the search, which search engines are asked not to list. */
export const GET = (): Response =>
  new Response(
    formatSitemap(
      pageRecords.filter(({ kind, repeats }) => kind !== "search" && !repeats).map(({ address }) => siteUrl(address)),
      review.article.content.updated,
    ),
    { headers: { "content-type": mediaTypes.xml } },
  );
