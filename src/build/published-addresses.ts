import type { Problem } from "../problems/problem.ts";
import { getAttribute, type Page } from "./read-pages.ts";

/** Name of the list, below the content directory. */
export const addressList = "addresses.txt";

/** Fragments that are promised: paragraphs, sentences and citations, rows of the table, notes. Others may change. */
const promised: readonly (readonly [page: RegExp, fragment: RegExp])[] = [
  [/^\/sections\//, /^(?:p\d+(?:s\d+)?|cite-\d+-\d+|row-\d+)$/],
  [/^\/notes\/$/, /^[a-z0-9-]+-[a-z0-9-]+$/],
];
const unpromised = /^(?:severity-|site-nav|cite-title)/;

/** Files that are promised beside the pages: the data, and each page as data. What else is built may change. */
const promisedFile =
  /^(?:data\/.*(?<!\.html)|(?:references|findings|topics|sections)\/[a-z0-9-]+\.(?:json|bib|ris)|review\.json)$/;

/**
 * Every address that a build offers for good: its pages, the promised fragments on them, and the promised files.
 * `files` are paths below the output directory.
 */
export function listAddresses(pages: readonly Page[], files: Iterable<string>): string[] {
  const onPages = pages
    .filter((page) => !page.address.endsWith(".html"))
    .flatMap((page) => {
      const kinds = promised.filter(([address]) => address.test(page.address)).map(([, fragment]) => fragment);
      const fragments = page.elements
        .flatMap((element) => getAttribute(element, "id") ?? [])
        .filter((id) => !unpromised.test(id) && kinds.some((fragment) => fragment.test(id)));
      return [page.address, ...fragments.map((id) => `${page.address}#${id}`)];
    });
  const offered = [...files].filter((file) => promisedFile.test(file)).map((file) => `/${file}`);
  return [...onPages, ...offered].sort();
}

/**
 * Every address ever published is still there, unless the list says that it was withdrawn or moved:
 * `/notes/#old withdrawn 2027-01-31`, `/topics/old/ moved /topics/new/`.
 */
export function checkAddresses(pages: readonly Page[], files: Iterable<string>, list: string, file: string): Problem[] {
  const offered = new Set(listAddresses(pages, files));
  return list.split("\n").flatMap((text, index): Problem[] => {
    const [address = "", fate, target = ""] = text.trim().split(/\s+/);
    const problem = (message: string, hint: string) => [
      { rule: "address-is-kept", file, line: index + 1, column: 1, message, hint },
    ];
    if (address === "" || address.startsWith("#")) return [];
    if (fate === "withdrawn") return [];
    if (fate === "moved") {
      return offered.has(target)
        ? []
        : problem(`${address} is said to have moved to ${target}, which is not there.`, "Correct the new address.");
    }
    if (offered.has(address)) return [];
    return problem(
      `The published address ${address} is gone, so whoever cited it would find nothing.`,
      "Bring it back, or add `moved` and the new address, or `withdrawn` and the day, behind it on its line.",
    );
  });
}
