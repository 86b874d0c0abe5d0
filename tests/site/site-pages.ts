import { readPages, type Page } from "../../src/post-build/read-pages.ts";

/** Every page of the built site. */
export const sitePages: readonly Page[] = readPages("dist");

/** The page at an address. @throws Error when the site has none. */
export function getPage(address: string): Page {
  const page = sitePages.find((candidate) => candidate.address === address);
  if (!page) throw new Error(`the site has no page ${address}`);
  return page;
}

/** One page of each kind, and those with something the others lack; addresses below the base. */
export const kindsOfPage = [
  "/",
  "/review/",
  "/sections/introduction/",
  "/sections/tumor-growth/",
  "/sections/cancer-progression/",
  "/sections/conclusions/",
  "/references/",
  "/references/3/",
  "/references/29/",
  "/references/39/",
  "/references/91/",
  "/findings/",
  "/findings/6/",
  "/findings/11/",
  "/findings/12/",
  "/about/",
  "/404.html",
] as const;
