import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { getAttribute, readPages, textOf, type Page, type PageElement } from "../../src/build/read-pages.ts";
import { siteDirectory } from "../../src/build/publish.ts";

export { askedPages, kindsOfPage } from "../../scripts/kinds-of-page.ts";

/** Every page of the built site. */
export const sitePages: readonly Page[] = readPages(siteDirectory);

/** Addresses that were published and whose content is now elsewhere, as content/ lists them. */
export const movedEntries = parse(readFileSync("content/moved.yaml", "utf8")) as {
  from: string;
  to?: string;
  on: string;
  why: string;
}[];

/** Pages that a browser stays on: all but those that lead on at once. */
export const standingPages: readonly Page[] = sitePages.filter(({ elements }) =>
  elements.every((element) => getAttribute(element, "http-equiv") !== "refresh"),
);

/** The page at an address. @throws Error when the site has none. */
export function getPage(address: string): Page {
  const page = sitePages.find((candidate) => candidate.address === address);
  if (!page) throw new Error(`the site has no page ${address}`);
  return page;
}

/** Whether an element has a class. */
export const hasClass = (element: PageElement, name: string): boolean =>
  (getAttribute(element, "class") ?? "").split(" ").includes(name);

/** An element of a page and all elements below it, in their order. */
export function within(page: Page, root: PageElement): PageElement[] {
  const inside = new Set<unknown>();
  const collect = (node: PageElement) => {
    inside.add(node);
    for (const child of node.childNodes) if ("tagName" in child) collect(child);
  };
  collect(root);
  return page.elements.filter((element) => inside.has(element));
}

/** All text of a page. @throws Error when it has no body. */
export function bodyText(page: Page): string {
  const body = page.elements.find((element) => element.tagName === "body");
  if (!body) throw new Error(`the page ${page.address} has no body`);
  return textOf(body);
}
