import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ContentError, formatProblems, type Problem } from "../problems/problem.ts";
import { readContent, type Content } from "../source/read-content.ts";
import { contentDirectory } from "../source/read-files.ts";
import { readFolder } from "../source/read-folder.ts";
import { checkLinks } from "./check-links.ts";
import { checkCitations, checkHeads } from "./check-pages.ts";
import { addressList, checkAddresses, listAddresses } from "./published-addresses.ts";
import { listFiles, readPages, type Page } from "./read-pages.ts";
import { traceToContent } from "./trace-to-content.ts";

/** Checks the list of published addresses against what the build offers and what is said to have moved. */
function checkPublished(pages: readonly Page[], files: ReadonlySet<string>, content: Content): Problem[] {
  const file = join(contentDirectory, addressList);
  const list = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  const moves = content.moved.map(({ data }) => data);
  return checkAddresses(listAddresses(pages, files), list, moves, file);
}

/**
 * Checks the pages of a build.
 * @returns how many there are
 * @throws ContentError with everything that is wrong
 */
export function checkSite(directory: string, base: string): number {
  const pages = readPages(directory);
  const files = new Set(listFiles(directory));
  const sources = readFolder(contentDirectory).files;
  const { content } = readContent(sources);
  const problems = [
    ...traceToContent(
      [...checkCitations(pages), ...checkLinks(pages, files, base), ...checkHeads(pages)],
      sources.filter(({ path }) => path !== addressList),
      content,
    ),
    ...checkPublished(pages, files, content),
  ];
  if (problems.length > 0) throw new ContentError(problems, formatProblems(problems));
  return pages.length;
}
