// The map of the evidence and the matters below it, cut where they outgrow a page. Beside their further pages stands one with
// all of it: what was published as a fragment of the map, of whichever list, is found there.
import { addresses, toFragment } from "../addresses/addresses.ts";
import { cutList, type Cutting, type PagedList, toListPage, wholeOf } from "../addresses/list-pages.ts";
import {
  findContrasts,
  findDisagreements,
  findTargetsMovedBothWays,
  type Disagreement,
  type Matter,
} from "../evidence/disagreements.ts";
import { type EvidenceRow, findUnanimous, toEvidenceMap, type Unanimity } from "../evidence/evidence-map.ts";
import { fewestRows, mostInCell, mostInList } from "./limits.ts";
import { review } from "./review.ts";

/** A finding on a matter takes a row of a table and a mark, and the lists of the map share a page. */
const entriesOfFinding = 2;

/** As how many entries of a list a matter counts. */
export const weighMatter = ({ findings }: Pick<Matter, "findings">): number => entriesOfFinding * (1 + findings.length);

/** As how many a matter counts on a page that shows so many of its findings at most. */
const weighCutMatter = ({ findings }: Matter): number => entriesOfFinding * (1 + Math.min(findings.length, mostInCell));

/** As how many a row of the map counts on a page that shows so much of each of its cells at most. */
const weighCutRow = ({ cells }: EvidenceRow): number =>
  1 + cells.reduce((sum, { findings }) => sum + Math.min(findings.length, mostInCell), 0);

/** The map of the evidence, all of it. */
export const evidenceMap = toEvidenceMap(review);
/** Every matter on which works disagree. */
export const disagreements = findDisagreements(review);

/** What the page of the map lists. */
export interface EvidenceLists {
  /** Tumors by process, those with the most works first. */
  rows: PagedList<EvidenceRow>;
  disagreements: PagedList<Disagreement>;
  contrasts: PagedList<Matter>;
  /** Targets moved both ways without disagreement. */
  movedBothWays: PagedList<Matter>;
  /** Tumors whose works all point one way. */
  unanimous: PagedList<Unanimity>;
}

const cut = <Entry>(name: string, entries: readonly Entry[], how?: Cutting<Entry>): PagedList<Entry> =>
  cutList(`${addresses.evidence}${name}`, entries, mostInList, { begins: addresses.evidence, ...how });
const cutMatters = <Of extends Matter>(name: string, matters: readonly Of[]): PagedList<Of> =>
  cut(name, matters, { weigh: weighMatter, weighCut: weighCutMatter });

/** The lists by themselves, before they share the page with all of them. */
const cutLists: EvidenceLists = {
  rows: cut("", evidenceMap.rows, { weigh: weighMatter, weighCut: weighCutRow, fewest: fewestRows }),
  disagreements: cutMatters("disagreements/", disagreements),
  contrasts: cutMatters("contrasts/", findContrasts(review)),
  movedBothWays: cutMatters("both-ways/", findTargetsMovedBothWays(review)),
  unanimous: cut("one-way/", findUnanimous(evidenceMap)),
};

const isCut = Object.values(cutLists).some(({ whole }: PagedList<unknown>) => whole !== undefined);
/** Where all of it stands, once more than one page is needed. */
const whole = toListPage(addresses.evidence, "all");
const sharePage = <Entry>(list: PagedList<Entry>): PagedList<Entry> =>
  isCut ? { ...list, whole: { address: whole, entries: list.entries, first: 1 } } : list;

/** The lists as pages show them: where one of them is cut, the page with all of it holds all of the others, too. */
export const evidenceLists: EvidenceLists = {
  rows: sharePage(cutLists.rows),
  disagreements: sharePage(cutLists.disagreements),
  contrasts: sharePage(cutLists.contrasts),
  movedBothWays: sharePage(cutLists.movedBothWays),
  unanimous: sharePage(cutLists.unanimous),
};

/** What each list holds, as the titles of its further pages say. */
const evidenceListNames: Readonly<Record<keyof EvidenceLists, string>> = {
  rows: "rows",
  disagreements: "where works disagree",
  contrasts: "contrasts within one work",
  movedBothWays: "targets moved both ways",
  unanimous: "where all point one way",
};
const names = Object.keys(evidenceListNames) as (keyof EvidenceLists)[];

/** The lists as the page of the map records them; the page with all of it is recorded once. */
export const recordedEvidenceLists = names.map((name) => {
  const { address, entries, pages } = evidenceLists[name];
  const list: PagedList<unknown> = name === "rows" ? evidenceLists.rows : { address, entries, pages };
  return { list, of: evidenceListNames[name] };
});

/** One page of the map: what it shows of each list; a further page of a list shows nothing of the others. */
export type EvidencePage = { address: string } & {
  [Name in keyof EvidenceLists]?: EvidenceLists[Name]["pages"][0];
};

/** Every page of the map. */
export function listEvidencePages(): EvidencePage[] {
  const { rows, disagreements: disputed, contrasts, movedBothWays, unanimous } = evidenceLists;
  const toPage = <Name extends keyof EvidenceLists>(
    name: Name,
    page: EvidenceLists[Name]["pages"][0],
  ): EvidencePage => ({
    address: page.address,
    [name]: page,
  });
  return [
    {
      address: addresses.evidence,
      rows: rows.pages[0],
      disagreements: disputed.pages[0],
      contrasts: contrasts.pages[0],
      movedBothWays: movedBothWays.pages[0],
      unanimous: unanimous.pages[0],
    },
    ...names.flatMap((name) => evidenceLists[name].pages.slice(1).map((page) => toPage(name, page as never))),
    ...(isCut
      ? [
          {
            address: whole,
            rows: wholeOf(rows),
            disagreements: wholeOf(disputed),
            contrasts: wholeOf(contrasts),
            movedBothWays: wholeOf(movedBothWays),
            unanimous: wholeOf(unanimous),
          },
        ]
      : []),
  ];
}

const pageOfMatter = new Map<string, string>([
  ...evidenceLists.rows.pages.flatMap(({ address, entries }) =>
    entries.flatMap(({ cells }) => cells.map(({ id }) => [id, address] as const)),
  ),
  // A cell on which works differ is told where they are told.
  ...[evidenceLists.disagreements, evidenceLists.contrasts, evidenceLists.movedBothWays].flatMap(
    (list: PagedList<Matter>) =>
      list.pages.flatMap(({ address, entries }) => entries.map(({ id }) => [id, address] as const)),
  ),
]);

/** Where a cell of the map, or a matter, is told: `/evidence/#breast-cancer-growth`. @throws Error when there is none */
export function findMatter(id: string): string {
  const page = pageOfMatter.get(id);
  if (page === undefined) throw new Error(`the map of the evidence tells of no ${id}`);
  return toFragment(page, id);
}
