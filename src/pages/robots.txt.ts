import { addresses } from "../addresses.ts";
import { siteUrl } from "../site-url.ts";

/** All may be read (RFC 9309). Read only at the root of a host, so it serves a site that is not below a base path. */
export const GET = (): Response => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteUrl(addresses.sitemap)}\n`);
