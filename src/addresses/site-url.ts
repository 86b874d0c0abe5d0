import { underBase } from "./addresses.ts";

/** An address as it must stand in a link of this build, whatever base path the site is served from. */
export const href = (address: string): string => underBase(address, import.meta.env.BASE_URL);

/** An address as others must write it, with the host of this build: `/findings/3/` → `https://example.org/findings/3/` */
export const siteUrl = (address: string): string => new URL(href(address), import.meta.env.SITE).href;
