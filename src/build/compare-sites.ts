import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatCount } from "../words/phrases.ts";
import { getAttribute, listFiles, readPages, textOf, type Page, type PageElement } from "./read-pages.ts";

/** What stands on pages of one site and not of the other: the same difference on many pages is one. */
interface Difference {
  gone: string[];
  come: string[];
  /** Addresses of the pages on which it is. */
  pages: string[];
}

/** How two built sites differ, from the first to the second. */
interface SiteDifferences {
  /** Files of the one that the other lacks, by path. */
  gone: string[];
  come: string[];
  /** Pages whose words differ, by what differs. */
  worded: Difference[];
  /** Pages that say the same with other elements or attributes. */
  marked: string[];
  /** Other files with another content. */
  files: string[];
}

/** Elements that stand in lines of their own; what they say is compared as a whole. */
const blocks = new Set(
  "title p li dt dd th td caption figcaption h1 h2 h3 h4 h5 h6 summary legend label button option a text".split(" "),
);

/** Astro names its files by a hash of what they hold, which changes with anything in them. */
const withoutHashes = (text: string): string => text.replace(/(_astro\/[\w.@~-]+?)[.][\w-]{8}(?=[.])/g, "$1");

/** What a page says, block by block, and what assistive technology is told instead of it. */
const sayingsOf = ({ elements }: Page): string[] => {
  const within = new Set<PageElement>();
  return elements.flatMap((element) => {
    const label = getAttribute(element, "aria-label") ?? getAttribute(element, "alt") ?? "";
    const isBlock = blocks.has(element.tagName) && !within.has(element);
    if (isBlock) for (const child of elementsBelow(element)) within.add(child);
    const text = isBlock ? textOf(element).replace(/\s+/g, " ").trim() : "";
    return [text, label].filter((saying) => saying !== "");
  });
};

function elementsBelow(element: PageElement): PageElement[] {
  return element.childNodes.flatMap((node) => ("tagName" in node ? [node, ...elementsBelow(node)] : []));
}

/** Those of one list that the other has not, each as often as it has it less. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return list.filter((item) => {
    const count = left.get(item) ?? 0;
    if (count > 0) left.set(item, count - 1);
    return count === 0;
  });
}

const hashOf = (directory: string, file: string) => {
  const bytes = readFileSync(join(directory, file));
  const isText = !bytes.includes(0);
  return createHash("sha256")
    .update(isText ? withoutHashes(bytes.toString("utf8")) : bytes)
    .digest("hex");
};

/** Compares two built sites, file by file and page by page. The search of whole pages is named anew by every build. */
export function compareSites(before: string, after: string): SiteDifferences {
  const listOf = (directory: string) =>
    Map.groupBy(
      listFiles(directory).filter((file) => !file.startsWith("pagefind/")),
      withoutHashes,
    );
  /** What the files of one name say, whatever their hashes. */
  const hashesOf = (directory: string, files: readonly string[]) =>
    JSON.stringify(files.map((file) => hashOf(directory, file)).sort());
  const [old, now] = [listOf(before), listOf(after)];
  const oldPages = new Map(readPages(before).map((page) => [page.address, page]));
  const worded = new Map<string, Difference>();
  const marked: string[] = [];
  for (const page of readPages(after)) {
    const earlier = oldPages.get(page.address);
    if (!earlier || withoutHashes(earlier.html) === withoutHashes(page.html)) continue;
    const [said, says] = [sayingsOf(earlier), sayingsOf(page)];
    const [gone, come] = [without(said, says), without(says, said)];
    if (gone.length + come.length === 0) marked.push(page.address);
    else {
      const key = JSON.stringify([gone, come]);
      const difference = worded.get(key) ?? { gone, come, pages: [] };
      difference.pages.push(page.address);
      worded.set(key, difference);
    }
  }
  return {
    gone: [...old.keys()].filter((file) => !now.has(file)),
    come: [...now.keys()].filter((file) => !old.has(file)),
    worded: [...worded.values()].sort((a, b) => b.pages.length - a.pages.length),
    marked,
    files: [...now].flatMap(([name, files]) => {
      const earlier = old.get(name);
      if (!earlier || name.endsWith(".html")) return [];
      return hashesOf(before, earlier) === hashesOf(after, files) ? [] : [name];
    }),
  };
}

const shorten = (text: string) => (text.length <= 160 ? text : `${text.slice(0, 100)} … ${text.slice(-50)}`);

/** Words what differs, each sort with at most `most` examples. */
export function describeDifferences(found: SiteDifferences, most = 12): string {
  const list = (items: readonly string[], indent = "  ") => [
    ...items.slice(0, most).map((item) => indent + shorten(item)),
    ...(items.length > most ? [`${indent}and ${items.length - most} more`] : []),
  ];
  const part = (items: readonly string[], one: string, many: string) =>
    items.length === 0 ? [] : [`${formatCount(items.length, one, many)}:`, ...list(items)];
  const worded = found.worded.flatMap(({ gone, come, pages }) => [
    `On ${pages.length === 1 ? (pages[0] ?? "") : `${pages.length} pages, ${pages.slice(0, 3).join(", ")}${pages.length > 3 ? " …" : ""}`}`,
    ...list(gone, "  - "),
    ...list(come, "  + "),
  ]);
  const lines = [
    ...part(found.gone, "file is gone", "files are gone"),
    ...part(found.come, "file is new", "files are new"),
    ...worded,
    ...part(found.marked, "page says the same in other markup", "pages say the same in other markup"),
    ...part(found.files, "other file differs", "other files differ"),
  ];
  return lines.length === 0
    ? "The two sites are the same; the index of whole pages in pagefind/ was not compared."
    : lines.join("\n");
}
