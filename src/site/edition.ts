import { siteUrl } from "../addresses/site-url.ts";
import type { Edition } from "../citations/provenance.ts";
import { review } from "./review.ts";

const home = siteUrl("/").replace(/\/$/, "");

/** The content as this build publishes it. A build that was not told where the site will live names no host. */
export const edition: Edition = { ...review.article, ...(process.env["SITE_URL"] && { home }) };
