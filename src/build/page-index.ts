// The words of whole pages, for whoever asks for more than the entries of the search: Pagefind indexes what was built.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import { addresses } from "../addresses/addresses.ts";
import { readListPage } from "../addresses/list-pages.ts";
import { checkIndexAnswers, checkIndexFiles, type IndexPart } from "./check-page-index.ts";
import type { PageHead } from "./check-pages.ts";

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

/** The pages of a site whose words are their own. What search engines are asked not to list is left out here, too. */
export const listIndexedPages = (heads: readonly PageHead[]): PageHead[] =>
  heads
    .filter(({ file }) => file.endsWith("index.html"))
    .filter(({ address, isHidden }) => !repeating.has(address) && !repeats(address) && !isHidden)
    .sort((a, b) => (a.address < b.address ? -1 : 1));

/** Fails with what Pagefind says, since it reports errors as values. @throws Error naming them */
function assertNone(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed ${doing}: ${errors.join("; ")}`);
}

/**
 * Has Pagefind make an index. Its own `writeFiles` may return before the files are whole, so the bytes are taken as they
 * are and written here.
 * @returns the files by path below `pagefind/`
 */
async function makePageIndex(directory: string, pages: readonly PageHead[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index, errors } = await createIndex({
    forceLanguage: "en",
    rootSelector: "main",
    excludeSelectors: ["svg", "nav", "script", "form"],
  });
  assertNone(errors, "to start");
  if (!index) throw new Error("Pagefind gave no index");
  try {
    for (const { address, file } of pages) {
      const content = readFileSync(join(directory, file), "utf8");
      assertNone((await index.addHTMLFile({ url: address, content })).errors, `on ${address}`);
    }
    const made = await index.getFiles();
    assertNone(made.errors, "to hand over its files");
    return new Map(made.files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => [path, content]));
  } finally {
    await close();
  }
}

/**
 * How many pages an index may have before it is cut into parts: Pagefind takes a quarter of a megabyte for each page of one,
 * and has it all in memory at once.
 */
const mostInIndex = 2500;

/** Where a part of the index is, below the index; the first is the index itself. */
const placeOf = (part: number): string => (part === 0 ? "" : `parts/${part + 1}/`);

/** Cuts pages into as few parts as may be, of equal length. */
function cutPages(pages: readonly PageHead[], most: number): PageHead[][] {
  const count = Math.max(1, Math.ceil(pages.length / most));
  const length = Math.ceil(pages.length / count);
  return Array.from({ length: count }, (_, part) => pages.slice(part * length, (part + 1) * length));
}

/** What only the first part needs: the engine, which asks all of them. */
const isEngine = (path: string): boolean => /\.js$|^wasm\./.test(path);

/** The engine tells whoever loads it where the further parts are, as a list `parts` that it exports. */
function tellParts(engine: Uint8Array, count: number): Uint8Array {
  const places = Array.from({ length: count - 1 }, (_, index) => placeOf(index + 1));
  return Buffer.concat([engine, Buffer.from(`\nexport const parts = ${JSON.stringify(places)};\n`)]);
}

/** Writes the index of one part beside the site. @returns what it holds @throws Error when it is not whole */
async function writePart(directory: string, parts: readonly PageHead[][], part: number): Promise<IndexPart> {
  const pages = parts[part] ?? [];
  const files = new Map(await makePageIndex(directory, pages));
  for (const [path, content] of files) {
    if (!isEngine(path)) continue;
    if (part > 0) files.delete(path);
    else if (path === "pagefind.js" && parts.length > 1) files.set(path, tellParts(content, parts.length));
  }
  const place = placeOf(part);
  const folder = join(directory, "pagefind", place);
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { place, pages: checkIndexFiles(folder, files, pages) };
}

/**
 * Indexes the words of the pages in `directory`, writes the index beside them and asks it what it knows.
 * @param heads what the pages are called, by which it is asked
 * @param most pages in one part of the index
 * @returns how many pages it holds
 * @throws Error when the index is not whole
 */
export async function buildPageIndex(
  directory: string,
  heads: readonly PageHead[],
  most = mostInIndex,
): Promise<number> {
  const pages = listIndexedPages(heads);
  const cut = cutPages(pages, most);
  const parts: IndexPart[] = [];
  for (const part of cut.keys()) parts.push(await writePart(directory, cut, part));
  await checkIndexAnswers(join(directory, "pagefind"), parts);
  return pages.length;
}
