// The lists of each topic's page, cut where they outgrow it.
import { addresses } from "../addresses/addresses.ts";
import { cutList, type ListPage, type PagedList, pagesOf } from "../addresses/list-pages.ts";
import {
  type AnswerRow,
  countMarks,
  toAnswer,
  toAnswerRows,
  toWorkFindings,
  type WorkFindings,
} from "../evidence/answer.ts";
import { findWorksOfDifference } from "../evidence/compare-sides.ts";
import { type Disagreement, findDisagreementsOn } from "../evidence/disagreements.ts";
import { findTopicFindings, findTopicWorks } from "../evidence/evidence-map.ts";
import { findNeighborhood, type Neighbor } from "../evidence/neighbors.ts";
import { findShownInRow } from "../evidence/marks.ts";
import { byTrust, originOf, type Sides, toSides } from "../evidence/sides.ts";
import { worksOf } from "../evidence/works.ts";
import type { Finding, Pathway, Reference, Sentence, Topic } from "../graph/review.types.ts";
import { disagreements, weighMatter } from "./evidence-lists.ts";
import { mostInList, mostMarks, mostValues } from "./limits.ts";

/** What a topic's page lists. Its findings stand under their works where works take sides, else in a table. */
export interface TopicLists {
  /** The two sides, row by row; none where works do not take sides on such a topic. */
  rows: PagedList<AnswerRow>;
  /** The matters on which works disagree. */
  differences: PagedList<Disagreement>;
  told: PagedList<WorkFindings>;
  findings: PagedList<Finding>;
  /** Works on it that `told` does not tell. */
  works: PagedList<Reference>;
  before: PagedList<Neighbor>;
  behind: PagedList<Neighbor>;
  sentences: PagedList<Sentence>;
  narrower: PagedList<Topic>;
  pathways: PagedList<Pathway>;
}

/** Kinds of topic that works can be for or against a tumor on; a source, a cell or a structure is none of them. */
const sidedKinds: ReadonlySet<Topic["kind"]> = new Set(["tumor", "process", "target", "pathway", "cargo", "drug"]);

/** The lists of a topic share its page, so an entry counts as so many of other lists. */
const entriesOfTopic = 2;
const mostOnTopic = Math.max(2, Math.floor(mostInList / entriesOfTopic));

function toTopicLists(topic: Topic): TopicLists {
  const address = addresses.topic(topic.id);
  const cut = <Entry>(name: string, entries: readonly Entry[], weigh?: (entry: Entry) => number) =>
    cutList(`${address}${name}/`, entries, mostOnTopic, { begins: address, ...(weigh && { weigh }) });
  const findings = byTrust(findTopicFindings(topic));
  const rows = sidedKinds.has(topic.kind) ? toAnswerRows(topic, findings) : [];
  const told = rows.length > 0 ? toWorkFindings(toSides(findings).findings) : [];
  const toldWorks = new Set(told.map(({ reference }) => reference));
  const { before, behind } = findNeighborhood(topic);
  return {
    rows: cut("sides", rows, (row) => 1 + countMarks(row)),
    differences: cut("differences", findDisagreementsOn(topic, disagreements), weighMatter),
    told: cut("works-and-findings", told),
    findings: cut("findings", rows.length > 0 ? [] : findings),
    works: cut(
      "works",
      findTopicWorks(topic).filter((work) => !toldWorks.has(work)),
    ),
    before: cut("before", before),
    behind: cut("behind", behind),
    sentences: cut("sentences", topic.sentences),
    narrower: cut("narrower", topic.narrower),
    pathways: cut("diagrams", topic.pathways),
  };
}

/** What each list holds, as the titles of its further pages say. */
export const topicListNames = {
  rows: "for and against",
  differences: "what differs",
  told: "works and findings",
  findings: "findings",
  works: "works",
  before: "what leads to it",
  behind: "what it leads to",
  sentences: "sentences",
  narrower: "narrower topics",
  pathways: "diagrams",
} as const satisfies Record<keyof TopicLists, string>;

/** One of the lists of a topic. */
export type TopicListName = keyof typeof topicListNames;

/** The lists in the order in which their further pages are recorded. */
export const topicListOrder = Object.keys(topicListNames) as TopicListName[];

const known = new Map<Topic, TopicLists>();

/** The lists of a topic; of one with further pages they are kept, since each of these asks for them. */
export function getTopicLists(topic: Topic): TopicLists {
  const lists = known.get(topic) ?? toTopicLists(topic);
  if (topicListOrder.some((name) => lists[name].whole)) known.set(topic, lists);
  return lists;
}

/** How many values, and works of a value, stand in each place of a page of what differs; no limit where all of them stand. */
export const findMostValues = <Entry>({ whole }: PagedList<Entry>, page: ListPage<Entry>): number | undefined =>
  whole && page !== whole ? mostValues : undefined;

/** The works whose rings stand on a page of what differs. */
export const findWorksOfDifferences = (list: PagedList<Disagreement>, page: ListPage<Disagreement>): Reference[] =>
  page.entries.flatMap((matter) => findWorksOfDifference(matter, findMostValues(list, page)));

/** The works that the own page of a topic names or lists, so that paper can hold in full what is only named. */
interface OnPaper {
  /** Works whose rings stand in what differs, on edges and, where not all of them are listed, in the answer. */
  named: Reference[];
  /** Findings whose marks the page shows. */
  findings: readonly Finding[];
  /** Works that the page gives in full. */
  listed: readonly Reference[];
}

/**
 * What of its works the own page of a topic shows: all, or where its lists are cut, their beginnings. What differs is told of
 * the widest topic above it, and edges of their own works, so both name works that are not among its own.
 */
export function findOnPaper(topic: Topic, sides: Sides): OnPaper {
  const { rows, told, findings, works, differences, before, behind } = getTopicLists(topic);
  const named = [
    ...findWorksOfDifferences(differences, differences.pages[0]),
    ...[before, behind].flatMap(({ pages }) => pages[0].entries.flatMap(({ references }) => references)),
  ];
  const all: OnPaper = { named, findings: findTopicFindings(topic), listed: findTopicWorks(topic) };
  if ([rows, differences, told, findings, works].every(({ whole }) => whole === undefined)) return all;
  const others = (["other", "none"] as const).map((origin) =>
    worksOf(sides.others.filter((finding) => originOf(finding) === origin)),
  );
  const ringed = new Set(
    [...Object.values<number[]>({ ...toAnswer(sides) }), ...others].flatMap((list) => list.slice(0, mostMarks)),
  );
  return {
    named: [...named, ...all.listed.filter(({ number }) => ringed.has(number))],
    findings: [
      ...rows.pages[0].entries.flatMap((row) => findShownInRow(row, rows.whole && mostMarks)),
      ...told.pages[0].entries.flatMap((work) => work.findings),
      ...findings.pages[0].entries,
    ],
    listed: [...told.pages[0].entries.flatMap(({ reference }) => reference ?? []), ...works.pages[0].entries],
  };
}

/** A further page of a list of a topic, with all entries or with a part of them. */
export interface TopicListPage {
  topic: Topic;
  name: TopicListName;
  /** Address of the page, which is one of the pages of its list. */
  address: string;
}

/** Every further page of the lists of a topic; none where all of them fit on its own page. */
export const listFurtherPages = (topic: Topic): TopicListPage[] => {
  const lists = getTopicLists(topic);
  return topicListOrder.flatMap((name) =>
    pagesOf<unknown>(lists[name])
      .filter(({ address }) => address !== addresses.topic(topic.id))
      .map(({ address }) => ({ topic, name, address })),
  );
};

/** A page of a list by its address. @throws Error when the list has none there */
export function getListPage<Entry>(list: PagedList<Entry>, address: string): ListPage<Entry> {
  const page = pagesOf(list).find((candidate) => candidate.address === address);
  if (!page) throw new Error(`the list ${list.address} has no page at ${address}`);
  return page;
}
