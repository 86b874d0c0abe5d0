import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ContentError, formatProblems, type Problem } from "../problems/problem.ts";
import { contentDirectory } from "../source/read-files.ts";
import { checkLinks } from "./check-links.ts";
import { checkCitations, checkHeads } from "./check-pages.ts";
import { addressList, checkAddresses } from "./published-addresses.ts";
import { listFiles, readPages, type Page } from "./read-pages.ts";

/** Checks the list of published addresses, where the content has one. */
function checkPublished(pages: readonly Page[], files: ReadonlySet<string>): Problem[] {
  const file = join(contentDirectory, addressList);
  return existsSync(file) ? checkAddresses(pages, files, readFileSync(file, "utf8"), file) : [];
}

/**
 * Checks the pages of a build.
 * @returns how many there are
 * @throws ContentError with everything that is wrong
 */
export function checkSite(directory: string, base: string): number {
  const pages = readPages(directory);
  const files = new Set(listFiles(directory));
  const problems = [
    ...checkCitations(pages),
    ...checkLinks(pages, files, base),
    ...checkHeads(pages),
    ...checkPublished(pages, files),
  ];
  if (problems.length > 0) throw new ContentError(problems, formatProblems(problems));
  return pages.length;
}
