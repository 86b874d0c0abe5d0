import { escapeXml } from "../exports/to-graphml.ts";

/** A sitemap, https://www.sitemaps.org/protocol.html; all pages changed when the content did, on that day. */
export const formatSitemap = (urls: readonly string[], date: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls.map((url) => `<url><loc>${escapeXml(url)}</loc><lastmod>${date}</lastmod></url>`),
    "</urlset>",
    "",
  ].join("\n");
