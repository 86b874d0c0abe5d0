import { addresses } from "../addresses/addresses.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import { type Edition, formatProvenance } from "../citations/provenance.ts";
import type { Article } from "../schemas/review.ts";
import type { ToUrl } from "./json-ld/json-ld.ts";
import { escapeXml } from "../exports/to-graphml.ts";

/** How browsers offer the search of the site, https://github.com/dewitt/opensearch; a short name has 16 letters at most. */
export const formatOpenSearch = (edition: Edition, toUrl: ToUrl): string => {
  const { site } = edition;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeXml(site.shortName)}</ShortName>`,
    `<LongName>${escapeXml(site.name)}</LongName>`,
    `<Description>${escapeXml(`Search ${site.name} by gene, microRNA, drug, tumor, author or year`)}</Description>`,
    `<Attribution>${escapeXml(formatProvenance(edition))}</Attribution>`, // 256 letters at most
    "<InputEncoding>UTF-8</InputEncoding>",
    `<Image width="32" height="32" type="image/x-icon">${escapeXml(toUrl("/favicon.ico"))}</Image>`,
    `<Url type="text/html" template="${escapeXml(`${toUrl(addresses.search)}?q={searchTerms}`)}"/>`,
    `<Url type="${mediaTypes.openSearch}" rel="self" template="${escapeXml(toUrl(addresses.openSearch))}"/>`,
    "</OpenSearchDescription>",
    "",
  ].join("\n");
};

/** What a phone shows of the site on its first screen, https://www.w3.org/TR/appmanifest/ */
export const formatManifest = ({ site }: Article, description: string, toHref: ToUrl): string =>
  `${JSON.stringify(
    {
      name: site.name,
      short_name: site.shortName,
      description,
      lang: "en",
      start_url: toHref(addresses.home),
      scope: toHref(addresses.home),
      display: "browser",
      background_color: "#ffffff",
      theme_color: "#ffffff",
      icons: [192, 512].map((size) => ({
        src: toHref(`/icons/icon-${size}.png`),
        sizes: `${size}x${size}`,
        type: "image/png",
      })),
    },
    null,
    2,
  )}\n`;
