// Every list of the site that may outgrow a page, cut once: its pages, their records and all that leads into it use the same.
import { addresses, toFragment } from "../addresses/addresses.ts";
import { cutList, type ListPage, newPageFinder, type PagedList, pagesOf } from "../addresses/list-pages.ts";
import { byTrust } from "../evidence/sides.ts";
import { mostInList, review } from "./review.ts";

/** A section weighs as much as so many entries of other lists. */
const entriesOfSection = 10;

/** The lists with an address of their own. */
export const lists = {
  references: cutList(addresses.references, review.references, mostInList),
  findings: cutList(addresses.findings, byTrust(review.findings), mostInList),
  notes: cutList(addresses.notes, review.notes, mostInList),
  sections: cutList(addresses.review, review.sections, Math.max(2, Math.floor(mostInList / entriesOfSection))),
};

/** A list as the page tells of it that shows its beginning. */
interface ListOnPage {
  list: PagedList<unknown>;
  /** What the list holds, where its page is about something else: `works`. */
  of?: string;
}

/** The lists that begin on a page, by its address. */
export const listsByPage: ReadonlyMap<string, readonly ListOnPage[]> = new Map(
  Object.values(lists).map((list) => [list.address, [{ list }]]),
);

/** One page of a list, as Astro asks for it. */
interface ListRoute<Entry> {
  params: { part: string | undefined };
  props: { page: ListPage<Entry> };
}

/** The routes of a list's pages, for a file `[...part].astro` in its folder. */
export const toListRoutes = <Entry>(list: PagedList<Entry>): ListRoute<Entry>[] =>
  pagesOf(list).map((page) => ({
    params: { part: page.address.slice(list.address.length).replace(/\/$/, "") || undefined },
    props: { page },
  }));

const pageOfReference = newPageFinder(lists.references);
const referenceByNumber = new Map(review.references.map((reference) => [reference.number, reference]));

/** Where a work stands in the list of all. @throws Error when there is no work of that number */
export function findReferenceInList(number: number): string {
  const reference = referenceByNumber.get(number);
  if (!reference) throw new Error(`there is no reference ${number}`);
  return toFragment(pageOfReference(reference), `reference-${number}`);
}
