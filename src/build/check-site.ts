import { ContentError, formatProblems, type Problem } from "../problems/problem.ts";
import { addressList } from "../source/content-kinds.ts";
import { readContent } from "../source/read-content.ts";
import { contentDirectory } from "../source/read-files.ts";
import { readFolder } from "../source/read-folder.ts";
import { checkLinks, readLinks, type LinkingPage } from "./check-links.ts";
import { checkCitations, checkHeads, readHead, type PageHead } from "./check-pages.ts";
import { checkPublished } from "./check-published.ts";
import { listAddresses, readOffered, type OfferedAddress } from "./published-addresses.ts";
import { listFiles, type PageProblem, newTextKeeper, walkPages } from "./read-pages.ts";
import { traceToContent } from "./trace-to-content.ts";

/** Tells of problems of pages where in the content they come from, which is only read when there is one. */
function traceProblems(problems: readonly PageProblem[]): Problem[] {
  if (problems.length === 0) return [];
  const sources = readFolder(contentDirectory).files.filter(({ path }) => path !== addressList);
  return traceToContent(problems, sources, readContent(sources).content);
}

/**
 * Checks the pages of a build, each read once and let go: what is compared among pages is kept of it, and no more.
 * @param hear is given each page, with what it is called, before the next is read
 * @returns what they are called, in the order of their files
 * @throws ContentError with everything that is wrong
 */
export async function checkSite(
  directory: string,
  base: string,
  hear: (head: PageHead, html: string) => Promise<void> = () => Promise.resolve(),
): Promise<PageHead[]> {
  const files = listFiles(directory);
  const citations: PageProblem[] = [];
  const heads: PageHead[] = [];
  const linking: LinkingPage[] = [];
  const offered: OfferedAddress[] = [];
  const keep = newTextKeeper();
  for (const page of walkPages(directory, files)) {
    citations.push(...checkCitations(page));
    const head = readHead(page);
    heads.push(head);
    linking.push(readLinks(page, keep));
    offered.push(...readOffered(page));
    await hear(head, page.html);
  }
  const known = new Set(files);
  const found = [...citations, ...checkLinks(linking, known, base), ...checkHeads(heads)];
  const problems = [...traceProblems(found), ...checkPublished(listAddresses(offered, known))];
  if (problems.length > 0) throw new ContentError(problems, formatProblems(problems));
  return heads;
}
