import { href } from "./href.ts";

/** An address as others must write it, with the host of this build: `/findings/3/` → `https://example.org/findings/3/` */
export const siteUrl = (address: string): string => new URL(href(address), import.meta.env.SITE).href;
