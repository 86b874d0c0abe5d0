// The words of whole pages, for whoever asks for more than the entries of the search: Pagefind indexes what was built.
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { close, createIndex } from "pagefind";
import { addresses } from "../addresses/addresses.ts";
import { readListPage } from "../addresses/list-pages.ts";
import { checkIndexAnswers, checkIndexFiles, type IndexPart } from "./check-page-index.ts";
import type { PageHead } from "./check-pages.ts";
import { hear } from "./hear-indexer.ts";

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

/** Whether the words of a page are its own. What search engines are asked not to list is left out of the index here, too. */
const isIndexed = ({ file, address, isHidden }: PageHead): boolean =>
  file.endsWith("index.html") && !repeating.has(address) && !repeats(address) && !isHidden;

/** The pages of a site whose words are their own, in the order of their files. */
export const listIndexedPages = (heads: readonly PageHead[]): PageHead[] => heads.filter(isIndexed);

/** Fails with what Pagefind says, since it reports errors as values. @throws Error naming them */
function assertNone(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed ${doing}: ${errors.join("; ")}`);
}

/** How many pages are on their way to Pagefind at once: it works on one while the next is being checked. */
const mostOnTheWay = 20;

/** A part of an index in the making, or all of it where it has one. */
interface Making {
  /** Hands a page over, and waits where many are still on their way. @throws Error with what Pagefind says */
  add(page: PageHead, content: string): Promise<void>;
  pages: readonly PageHead[];
  /** Takes what was made, by path below `pagefind/`, once all pages have arrived. @throws Error with what Pagefind says */
  takeFiles(): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** Has Pagefind begin an index. */
async function beginPart(): Promise<Making> {
  const { index, errors } = await hear(
    createIndex({
      forceLanguage: "en",
      rootSelector: "main",
      excludeSelectors: ["svg", "nav", "script", "form"],
    }),
  );
  assertNone(errors, "to start");
  if (!index) throw new Error("Pagefind gave no index");
  const pages: PageHead[] = [];
  const onTheWay: { address: string; answer: ReturnType<typeof index.addHTMLFile> }[] = [];
  const arrive = async (most: number) => {
    for (const { address, answer } of onTheWay.splice(0, onTheWay.length - most))
      assertNone((await hear(answer)).errors, `on ${address}`);
  };
  return {
    pages,
    async add(page, content) {
      pages.push(page);
      const answer = index.addHTMLFile({ url: page.address, content });
      answer.catch(() => undefined); // whoever waits for it hears of that
      onTheWay.push({ address: page.address, answer });
      if (onTheWay.length > mostOnTheWay) await arrive(mostOnTheWay);
    },
    // Its own `writeFiles` may return before the files are whole, so the bytes are taken as they are and written here.
    async takeFiles() {
      await arrive(0);
      const made = await hear(index.getFiles());
      assertNone(made.errors, "to hand over its files");
      return new Map(made.files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => [path, content]));
    },
  };
}

/**
 * How many pages an index may have before it is cut into parts: Pagefind takes a quarter of a megabyte for each page of one,
 * and has it all in memory at once.
 */
const mostInIndex = 2500;

/** Where a part of the index is, below the index; the first is the index itself. */
const placeOf = (part: number): string => (part === 0 ? "" : `parts/${part + 1}/`);

/** What only the first part needs: the engine, which asks all of them. */
const isEngine = (path: string): boolean => /\.js$|^wasm\./.test(path);

/** The code of the engine. */
const engineCode = "pagefind.js";

/** Tells whoever loads the engine where the further parts are, as a list `parts` that it exports. */
function tellParts(index: string, count: number): void {
  const places = Array.from({ length: count - 1 }, (_, part) => placeOf(part + 1));
  appendFileSync(join(index, engineCode), `\nexport const parts = ${JSON.stringify(places)};\n`);
}

/** Writes what was made of a part. @returns what it holds @throws Error when it is not whole */
function writePart(
  index: string,
  part: number,
  made: ReadonlyMap<string, Uint8Array>,
  pages: Making["pages"],
): IndexPart {
  const files = new Map([...made].filter(([path]) => part === 0 || !isEngine(path)));
  const place = placeOf(part);
  for (const [path, content] of files) {
    const file = join(index, place, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { place, pages: checkIndexFiles(join(index, place), files, pages) };
}

/** An index that is being made of pages while something else is asked of them. */
export interface PageIndex {
  /** Takes a page whose words are its own, and leaves any other. @throws Error with what Pagefind says */
  take(head: PageHead, html: string): Promise<void>;
  /** Writes the index and asks it what it knows. @returns how many pages it holds @throws Error when it is not whole */
  finish(): Promise<number>;
  /** Gives up what is not finished. */
  leave(): Promise<unknown>;
}

/**
 * Begins to index the words of pages, beside which the index is written.
 * @param most pages in one part of the index
 */
export function beginPageIndex(directory: string, most = mostInIndex): PageIndex {
  const folder = join(directory, "pagefind");
  const parts: IndexPart[] = [];
  let making: Making | undefined;
  const finishPart = async ({ takeFiles, pages }: Making) => {
    const made = await takeFiles();
    await close(); // and with it what Pagefind knows of the part
    making = undefined;
    parts.push(writePart(folder, parts.length, made, pages));
  };
  return {
    async take(head, html) {
      if (!isIndexed(head)) return;
      if (making?.pages.length === most) await finishPart(making);
      making ??= await beginPart();
      await making.add(head, html);
      await setImmediate(); // else what was handed over would not leave before the next pause
    },
    async finish() {
      if (making ?? parts.length === 0) await finishPart(making ?? (await beginPart()));
      if (parts.length > 1) tellParts(folder, parts.length);
      await checkIndexAnswers(folder, parts);
      return parts.reduce((sum, { pages }) => sum + pages.length, 0);
    },
    leave: close,
  };
}
