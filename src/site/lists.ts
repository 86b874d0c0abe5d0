// Every list of the site that may outgrow a page, cut once: its pages, their records and all that leads into it use the same.
import { addresses, toFragment } from "../addresses/addresses.ts";
import {
  cutList,
  type ListPage,
  newPageFinder,
  type PagedList,
  pagesOf,
  toRoutePart,
} from "../addresses/list-pages.ts";
import { byTrust } from "../evidence/sides.ts";
import type { Topic } from "../graph/review.types.ts";
import { formatSpans } from "../words/number-ranges.ts";
import { topicKindNames } from "../words/record-words.ts";
import { recordedEvidenceLists } from "./evidence-lists.ts";
import { mostInList } from "./limits.ts";
import { review } from "./review.ts";
import { getTopicLists, topicListNames, topicListOrder } from "./topic-lists.ts";

/** Topics as their list shows them: by kind, then by name. */
const topicsByKind = (Object.keys(topicKindNames) as Topic["kind"][]).flatMap((kind) =>
  review.topics.filter((topic) => topic.kind === kind),
);

const drawn = new Set(review.pathways.flatMap(({ nodes }) => nodes.map(({ topic }) => topic)));

/** A section weighs as much as so many entries of other lists. */
const entriesOfSection = 10;

/** The lists with an address of their own. */
export const lists = {
  references: cutList(addresses.references, review.references, mostInList),
  findings: cutList(addresses.findings, byTrust(review.findings), mostInList),
  topics: cutList(addresses.topics, topicsByKind, mostInList),
  pathways: cutList(addresses.pathways, review.pathways, mostInList),
  /** Topics with a place in a diagram, as the network lists them. */
  drawnTopics: cutList(
    addresses.network,
    review.topics.filter((topic) => drawn.has(topic)),
    mostInList,
  ),
  notes: cutList(addresses.notes, review.notes, mostInList),
  sections: cutList(addresses.review, review.sections, Math.max(2, Math.floor(mostInList / entriesOfSection))),
};

/** The article's abbreviations, which the page about the site begins to list. */
export const abbreviations = cutList(`${addresses.about}abbreviations/`, review.abbreviations, mostInList, {
  begins: addresses.about,
});

const toSpans = (records: readonly { number: number }[]): string =>
  formatSpans(records.map(({ number }) => number).sort((a, b) => a - b));

/** Every number of works and of findings, in spans: each of their pages tells them to its script. */
export const knownNumbers = { works: toSpans(review.references), findings: toSpans(review.findings) };

/** A list as the page tells of it that shows its beginning. */
interface ListOnPage {
  list: PagedList<unknown>;
  /** What the list holds, where its page is about something else: `works`. */
  of?: string;
}

const ownLists = new Map<string, PagedList<unknown>>(Object.values(lists).map((list) => [list.address, list] as const));
const { tableRows } = review;
const topicByAddress = new Map(review.topics.map((topic) => [addresses.topic(topic.id), topic]));

/** The lists that begin on the page at an address. */
export function getListsOn(address: string): ListOnPage[] {
  const list = ownLists.get(address);
  const topic = topicByAddress.get(address);
  const own = topic && getTopicLists(topic);
  return [
    ...(list ? [{ list }] : []),
    ...(abbreviations.pages[0].address === address ? [{ list: abbreviations, of: "abbreviations" }] : []),
    ...(address === addresses.evidence ? recordedEvidenceLists : []),
    ...(tableRows?.pages[0].address === address ? [{ list: tableRows, of: "rows of Table 1" }] : []),
    ...(own ? topicListOrder.map((name) => ({ list: own[name], of: topicListNames[name] })) : []),
  ];
}

/** One page of a list, as Astro asks for it. */
interface ListRoute<Entry> {
  params: { part: string | undefined };
  props: { page: ListPage<Entry> };
}

/** The routes of a list's pages, for a file `[...part].astro` in its folder. */
export const toListRoutes = <Entry>(list: PagedList<Entry>): ListRoute<Entry>[] =>
  pagesOf(list).map((page) => ({
    params: { part: toRoutePart(page.address, list.address) },
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

const pageOfAbbreviation = newPageFinder(abbreviations);
const abbreviationById = new Map(review.abbreviations.map((abbreviation) => [abbreviation.id, abbreviation]));

/** Where an abbreviation stands in the list of all. @throws Error when the article lists no such */
export function findAbbreviationInList(id: string): string {
  const abbreviation = abbreviationById.get(id);
  if (!abbreviation) throw new Error(`there is no abbreviation ${id}`);
  return toFragment(pageOfAbbreviation(abbreviation), `abbr-${id}`);
}

const pageOfTopic = newPageFinder(lists.topics);

/** Where the topics of a kind begin in the list of all. @throws Error when there is none of the kind */
export function findKindInList(kind: Topic["kind"]): string {
  const first = topicsByKind.find((topic) => topic.kind === kind);
  if (!first) throw new Error(`there is no topic of the kind ${kind}`);
  return toFragment(pageOfTopic(first), `kind-${kind}`);
}
