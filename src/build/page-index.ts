// The words of whole pages, for whoever asks for more than the entries of the search: Pagefind indexes what was built.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import { addresses } from "../addresses/addresses.ts";
import { readListPage } from "../addresses/list-pages.ts";
import { checkPageIndex, type IndexedPage } from "./check-page-index.ts";
import { listFiles } from "./read-pages.ts";

/** Pages that only repeat what others say: lists, and the sections on one page. */
const repeating: ReadonlySet<string> = new Set([
  addresses.home,
  addresses.review,
  addresses.findings,
  addresses.references,
  addresses.topics,
  addresses.pathways,
  addresses.search,
]);

/** Whether a page is a further one of a list; of all lists only that of the notes tells what stands nowhere else. */
const repeats = (address: string): boolean => ![undefined, addresses.notes as string].includes(readListPage(address));

/** Pagefind offers every interface it has, and an engine for a language that no page is in; this site has its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown\./;

/** The pages of a built site whose words are their own. What search engines are asked not to list is left out here, too. */
export function listIndexedPages(directory: string): IndexedPage[] {
  return listFiles(directory)
    .filter((file) => file.endsWith("index.html"))
    .map((file) => ({
      address: `/${file.slice(0, -"index.html".length)}`,
      html: readFileSync(join(directory, file), "utf8"),
    }))
    .filter(({ address }) => !repeating.has(address) && !repeats(address))
    .filter(({ html }) => !/<meta name="robots" content="noindex/.test(html))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Fails with what Pagefind says, since it reports errors as values. @throws Error naming them */
function assertNone(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed ${doing}: ${errors.join("; ")}`);
}

/**
 * Has Pagefind make an index. Its own `writeFiles` may return before the files are whole, so the bytes are taken as they
 * are and written here.
 * @returns the files by path below `pagefind/`
 */
async function makePageIndex(pages: readonly IndexedPage[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index, errors } = await createIndex({
    forceLanguage: "en",
    rootSelector: "main",
    excludeSelectors: ["svg", "nav", "script", "form"],
  });
  assertNone(errors, "to start");
  if (!index) throw new Error("Pagefind gave no index");
  try {
    for (const { address, html } of pages) {
      assertNone((await index.addHTMLFile({ url: address, content: html })).errors, `on ${address}`);
    }
    const made = await index.getFiles();
    assertNone(made.errors, "to hand over its files");
    return new Map(made.files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => [path, content]));
  } finally {
    await close();
  }
}

/**
 * Indexes the words of the pages in `directory`, writes the index beside them and asks it what it knows.
 * @returns how many pages it holds
 * @throws Error when the index is not whole
 */
export async function buildPageIndex(directory: string): Promise<number> {
  const pages = listIndexedPages(directory);
  const files = await makePageIndex(pages);
  for (const [path, content] of files) {
    const file = join(directory, "pagefind", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await checkPageIndex(join(directory, "pagefind"), files, pages);
  return pages.length;
}
