import { addresses } from "../addresses/addresses.ts";
import { siteUrl } from "../addresses/site-url.ts";

/** All may be read (RFC 9309). Read only at the root of a host, so it serves a site that is not below a base path. */
export const GET = (): Response => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteUrl(addresses.sitemap)}\n`);
