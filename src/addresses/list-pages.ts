// Pure: how a list that outgrows a page is cut into pages, and on which of them each entry stands.

/** A list of more entries than this is cut into pages, unless the setting `LIST_LENGTH` says another number. */
export const mostOnPage = 250;

/** One page of a list. */
export interface ListPage<Entry> {
  /** Below the base path: `/references/`, `/references/pages/2/`, `/references/pages/all/`. */
  address: string;
  entries: readonly Entry[];
  /** Which entry of the whole list is the first here, from 1. */
  first: number;
}

/** A list as the site shows it: on one page while it is short, else on several, and once more on one. */
export interface PagedList<Entry> {
  /** Address of the list, below which its further pages are. */
  address: string;
  entries: readonly Entry[];
  /** At least one, in the order of the list. */
  pages: readonly [ListPage<Entry>, ...ListPage<Entry>[]];
  /** All entries on one page, to print them and to look through them; missing where the list has one page anyway. */
  whole?: ListPage<Entry>;
}

/** Where the pages of a list are: `toListPage("/notes/", 2)` → `/notes/pages/2/`. No record of the site has such an address. */
export const toListPage = (list: string, page: number | "all"): string => `${list}pages/${page}/`;

/** What an address of a page of a list belongs to: `/notes/pages/2/` → `/notes/`; nothing for other addresses. */
export const readListPage = (address: string): string | undefined => /^(.*\/)pages\/(?:\d+|all)\/$/.exec(address)?.[1];

/** What an address adds to one above it, as routes name it: `/notes/pages/2/` to `/notes/` → `pages/2`; to itself, nothing. */
export const toRoutePart = (address: string, above: string): string | undefined =>
  address.slice(above.length).replace(/\/$/, "") || undefined;

/** What is not the same of every list that is cut. */
export interface Cutting<Entry> {
  /** Address of the page that shows its beginning, where that is not the list's own: `/topics/vegf/` */
  begins?: string;
  /** As how many entries each counts, where some are far longer than others. */
  weigh?: (entry: Entry) => number;
  /** As how many each counts on one of several pages, where these show long ones in part. */
  weighCut?: (entry: Entry) => number;
  /** How many entries each page but the last has at least, whatever they weigh. */
  fewest?: number;
}

/** Parts a list into pages of no more than `most` by weight, each with so many entries at least. */
function fillPages<Entry>(
  entries: readonly Entry[],
  most: number,
  weigh: (entry: Entry) => number,
  fewest: number,
): Entry[][] {
  const pages: Entry[][] = [];
  let filled = Infinity;
  for (const entry of entries) {
    const weight = weigh(entry);
    if (filled + weight > most && (pages.at(-1)?.length ?? fewest) >= fewest) {
      pages.push([]);
      filled = 0;
    }
    pages.at(-1)?.push(entry);
    filled += weight;
  }
  return pages;
}

/**
 * Cuts a list of more than `most` entries into pages of half as many, so that a page stays well below what one page may hold
 * and a list that has just been cut is not cut off by one entry.
 */
export function cutList<Entry>(
  address: string,
  entries: readonly Entry[],
  most: number,
  { begins = address, weigh = () => 1, weighCut = weigh, fewest = 1 }: Cutting<Entry> = {},
): PagedList<Entry> {
  const only: ListPage<Entry> = { address: begins, entries, first: 1 };
  if (entries.reduce((sum, entry) => sum + weigh(entry), 0) <= most) return { address, entries, pages: [only] };
  let shown = 0;
  const filled = fillPages(entries, Math.max(1, Math.floor(most / 2)), weighCut, fewest);
  const [first, ...others] = filled.map((own, index): ListPage<Entry> => {
    const page = { address: index === 0 ? begins : toListPage(address, index + 1), entries: own, first: shown + 1 };
    shown += own.length;
    return page;
  });
  return {
    address,
    entries,
    pages: [first ?? only, ...others],
    whole: { ...only, address: toListPage(address, "all") },
  };
}

/** Every page of a list, the one with all entries last. */
export const pagesOf = <Entry>({ pages, whole }: PagedList<Entry>): readonly ListPage<Entry>[] =>
  whole ? [...pages, whole] : pages;

/** The page on which all entries stand together, to filter, sort, select and print them. */
export const wholeOf = <Entry>({ pages, whole }: PagedList<Entry>): ListPage<Entry> => whole ?? pages[0];

/**
 * For each entry of a list the address of the page on which it stands among its neighbors.
 * @throws Error when asked for what is not in the list
 */
export function newPageFinder<Entry>({ address, pages }: PagedList<Entry>): (entry: Entry) => string {
  const places = new Map(pages.flatMap((page) => page.entries.map((entry) => [entry, page.address] as const)));
  return (entry) => {
    const place = places.get(entry);
    if (place === undefined) throw new Error(`the list ${address} does not hold what is looked for in it`);
    return place;
  };
}

/** So many pages are named one by one. */
const fewPages = 13;
/** How many on each side of the page that one is on are named whatever their number. */
const besideOwn = 2;

/**
 * Which pages of many are named on one of them, by their number from 0: the first and last, those beside it, and round numbers
 * on the way: of 80, on the 42nd, 1 10 20 30 40 41 42 43 44 50 60 70 80.
 * @param own missing on the page with all entries
 */
export function choosePages(count: number, own?: number): number[] {
  const step = 10 ** Math.max(1, Math.ceil(Math.log10(count / fewPages)));
  const isNear = (page: number) => Math.abs(page - (own ?? 0)) <= besideOwn;
  const isNamed = (page: number) => page === 0 || page === count - 1 || isNear(page) || (page + 1) % step === 0;
  return Array.from({ length: count }, (_, page) => page).filter((page) => count <= fewPages || isNamed(page));
}

/** What a page of a list shows, in numbers: `126 to 250 of 920`; of the page with all, `all 920`. */
export const tellRange = <Entry>({ first, entries }: ListPage<Entry>, list: PagedList<Entry>): string =>
  entries.length === list.entries.length
    ? `all ${list.entries.length}`
    : `${entries.length === 1 ? first : `${first} to ${first + entries.length - 1}`} of ${list.entries.length}`;

/** The same with what the list holds: `rows 126 to 250 of 920`, `row 251 of 251`; of the page with all, `all 920 rows`. */
export function tellEntries<Entry>(
  page: ListPage<Entry>,
  list: PagedList<Entry>,
  noun: string,
  nouns = `${noun}s`,
): string {
  const range = tellRange(page, list);
  if (page.entries.length === list.entries.length) return `${range} ${list.entries.length === 1 ? noun : nouns}`;
  return `${page.entries.length === 1 ? noun : nouns} ${range}`;
}

/**
 * Whether a page of a list leads on to others: not where the list has one page, nor, where a list of one page shares the page
 * with all of it with other lists, from that page.
 */
export const leadsOn = <Entry>({ pages, whole }: PagedList<Entry>, page: ListPage<Entry>): boolean =>
  whole !== undefined && (pages.length > 1 || page.address !== whole.address);

/** What the page with all entries offers, in words: what this page shows anyway is not all that stands there. */
export function tellWhole<Entry>({ entries, pages }: PagedList<Entry>, nouns: string): string {
  if (pages.length === 1 && entries.length > 1) return "Everything on one page";
  return entries.length === 1 ? "All of it on one page" : `All ${entries.length} ${nouns} on one page`;
}
