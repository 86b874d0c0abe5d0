import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Hint, Problem } from "../problems/problem.ts";

/** An HTML element as parse5 gives it. */
export type PageElement = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** One built page. */
export interface Page {
  /** Path of the file below the output directory: `sections/abstract/index.html`. */
  file: string;
  /** Address below the base path: `/sections/abstract/`. */
  address: string;
  html: string;
  elements: PageElement[];
}

/** Every file below a directory, with `/`, in an order that is the same on every disk. */
export function listFiles(directory: string, below = ""): string[] {
  const entries = readdirSync(join(directory, below), { withFileTypes: true });
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = posix.join(below, entry.name);
      return entry.isDirectory() ? listFiles(directory, path) : [path];
    });
}

/** All elements of a document, in their order. */
function collectElements(node: Node, elements: PageElement[] = []): PageElement[] {
  if (tree.isElementNode(node)) elements.push(node);
  if ("childNodes" in node) for (const child of node.childNodes) collectElements(child, elements);
  return elements;
}

/** The value of an attribute, if the element has it. */
export function getAttribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/**
 * Begins to keep one copy of equal texts. Ids and links of thousands of pages are mostly the same few, and the parser leaves
 * each as a chain of letters that takes many times its room.
 */
export function newTextKeeper(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const whole = Buffer.from(text).toString();
    kept.set(whole, whole);
    return whole;
  };
}

/** The text of an element and all below it. */
export function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/**
 * Reads the pages of an output directory one after the other, so that no more than one need be in memory: of thousands,
 * whoever checks them keeps what it compares and nothing else.
 */
export function* walkPages(directory: string, files: readonly string[] = listFiles(directory)): Generator<Page> {
  for (const file of files) {
    if (!file.endsWith(".html")) continue;
    const html = readFileSync(join(directory, file), "utf8");
    yield { file, address: `/${file.replace(/index\.html$/, "")}`, html, elements: collectElements(parse(html)) };
  }
}

/** Reads every page of an output directory, all of them at once. */
export const readPages = (directory: string): Page[] => [...walkPages(directory)];

/** A problem of a built page. Where content may have caused it, what to look for there. */
export interface PageProblem extends Problem {
  /** The text as an author would have written it: `/findings/#nowhere`, `[@zhu2012]`. */
  written?: string;
}

/** A problem with a built page as a whole; built pages have no lines worth naming. */
export function problemOnPage(
  rule: string,
  page: Pick<Page, "file">,
  message: string,
  hint: Hint,
  written?: string,
): PageProblem {
  return { rule, file: page.file, line: 1, column: 1, message, hint, ...(written !== undefined && { written }) };
}
