import { createHash } from "node:crypto";
import { carryAlong, type Move } from "../addresses/find-move.ts";
import { readListPage } from "../addresses/list-pages.ts";
import { isOwnId } from "../addresses/page-ids.ts";
import { findDuplicates } from "../graph/lookups.ts";
import type { PlaceOfMove } from "../graph/place-moves.ts";
import { suggestLater } from "../problems/find-nearest.ts";
import type { Problem } from "../problems/problem.ts";
import { readLines } from "../source/read-text.ts";
import { findStandIn, holdsItsText } from "../source/stand-ins.ts";
import { findMergeMark, unfinishedMerge } from "../source/word-syntax.ts";
import { formatCount } from "../words/phrases.ts";
import { getAttribute, type Page, textOf } from "./read-pages.ts";

/** The command that brings the list up to date. */
const record = "node scripts/record-addresses.ts";

/** Fragments that are promised: paragraphs, sentences, citations, rows of the table, edges, notes. Others may change. */
const promised: readonly (readonly [page: RegExp, fragment: RegExp])[] = [
  [/^\/sections\//, /^(?:p\d+(?:s\d+)?|cite-\d+-\d+|row-\d+)$/],
  [/^\/pathways\/./, /^edge-\d+$/],
  [/^\/notes\/$/, /^[a-z0-9-]+$/],
];
const sentence = /^\/sections\/[^#]+#p\d+s\d+$/;

/** What the site has for its own pages and its host: named by its content, or changed as its scripts change. */
const machinery = /^(?:_astro|pagefind|previews|search)\/|^(?:_headers|\.nojekyll)$|(?:^|\/)pages\/(?:\d+|all)\./;

/** What an address looks like in the list, below the base path. */
const addressForm = /^\/(?:[A-Za-z0-9_-]+\/)*(?:[A-Za-z0-9_-]+(?:\.[a-z0-9-]+)*)?(?:#[A-Za-z0-9-]+)?$/;

/** A sentence told apart from others by its letters; numbers and marks in it may change. */
const toDigest = (text: string): string =>
  createHash("sha256")
    .update(
      text
        .normalize("NFKD")
        .toLowerCase()
        .replace(/[^\p{L}]+/gu, ""),
    )
    .digest("hex")
    .slice(0, 12);

/** An address that a build offers for good. */
export interface OfferedAddress {
  address: string;
  /** Of a sentence, what tells it from others. */
  digest?: string;
}

/** A sentence at its address; its text may be that of a page, or what an author wrote without the markers. */
export const offerSentence = (address: string, text: string): OfferedAddress => ({ address, digest: toDigest(text) });

/** What a page offers for good: itself, and the promised fragments on it; nothing where it only answers a lost reader. */
export function readOffered(page: Page): OfferedAddress[] {
  if (page.address.endsWith(".html")) return [];
  // On which page of a long list something stands may change; the list itself leads to it.
  const list = readListPage(page.address);
  const owner = list ?? page.address;
  const kinds = promised.filter(([address]) => address.test(owner)).map(([, fragment]) => fragment);
  const fragments = page.elements.flatMap((element): OfferedAddress[] => {
    const id = getAttribute(element, "id");
    if (id === undefined || isOwnId(owner, id) || !kinds.some((fragment) => fragment.test(id))) return [];
    const address = `${owner}#${id}`;
    return [sentence.test(address) ? offerSentence(address, textOf(element)) : { address }];
  });
  return list === undefined ? [{ address: page.address }, ...fragments] : fragments;
}

/**
 * Every address that a build offers for good: its pages, the promised fragments on them, and every file that is not the
 * site's own machinery.
 * `files` are paths below the output directory.
 */
export function listAddresses(onPages: readonly OfferedAddress[], files: Iterable<string>): OfferedAddress[] {
  const named = [...files]
    .filter((file) => !file.endsWith(".html") && !machinery.test(file))
    .map((file) => ({ address: `/${file}` }));
  return [...onPages, ...named].sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** One line of the list. */
interface PublishedAddress extends OfferedAddress {
  line: number;
}

/** The lines of the list that hold an address, and those that hold none that can be read. */
export function readAddressList(list: string): { published: PublishedAddress[]; malformed: number[] } {
  const published: PublishedAddress[] = [];
  const malformed: number[] = [];
  for (const [index, text] of readLines(list).split(/\r?\n/).entries()) {
    if (text.trim() === "" || text.startsWith("# ")) continue;
    const [address = "", digest, ...more] = text.split(" ");
    const isWhole =
      addressForm.test(address) && more.length === 0 && (digest === undefined || /^[0-9a-f]{12}$/.test(digest));
    if (isWhole) published.push({ line: index + 1, address, ...(digest !== undefined && { digest }) });
    else malformed.push(index + 1);
  }
  return { published, malformed };
}

/**
 * Every address ever published is still there, unless `moved.yaml` says where it is now or why it was withdrawn; and each
 * name of a sentence still names that sentence. `file` is the list's own path, for the report; what is wrong with a move is
 * told where it is said. `isTold` says of which addresses `offered` tells whether they are there.
 */
export function checkAddresses(
  offered: readonly OfferedAddress[],
  list: string | undefined,
  { moves, placeOf }: { moves: readonly Move[]; placeOf: PlaceOfMove },
  file: string,
  isTold: (address: string) => boolean = () => true,
): Problem[] {
  const rule = "address-is-kept";
  const problem = (line: number, message: string, hint: string): Problem[] => [
    { rule, file, line, column: 1, message, hint },
  ];
  const bringBack = `Bring it back; for a new site, begin it with a line \`/\`, build, and run \`${record}\`.`;
  if (list === undefined) {
    const message = "The list of published addresses is missing, so nobody could tell which were lost.";
    return problem(1, message, bringBack);
  }
  const standIn = findStandIn(list);
  if (standIn) return [{ rule: holdsItsText, file, line: 1, column: 1, ...standIn }];
  const merge = findMergeMark(list);
  if (merge !== undefined) {
    const line = list.slice(0, merge).split("\n").length;
    const hint = "Remove the lines with its marks, and keep the addresses of both.";
    return [{ rule: "merge-is-finished", file, line, column: 1, message: unfinishedMerge.message, hint }];
  }
  const { published, malformed } = readAddressList(list);
  const known = new Set(published.map(({ address }) => address));
  if (known.size === 0) return problem(1, "The list of published addresses is empty.", bringBack);
  const now = new Map(offered.map((entry) => [entry.address, entry]));
  const bySentence = new Map(offered.map(({ address, digest }) => [`${address.split("#")[0]} ${digest}`, address]));
  const moved = new Set(moves.map(({ from }) => from));

  const unread = malformed.flatMap((line) =>
    problem(
      line,
      "This line holds no address.",
      "Write one address a line, as `/findings/3/`; what moved stands in moved.yaml.",
    ),
  );
  const twice = findDuplicates(published, ({ address }) => address).flatMap(([, { line, address }]) =>
    problem(line, `${address} stands twice in the list.`, "Remove one of the lines."),
  );
  // A fragment of a page that moved is answered by the page that leads on; all else must be there to answer.
  const isAnswered = (address: string) =>
    now.has(address) || (address.includes("#") && moves.some((move) => carryAlong(move, address) !== undefined));
  const lost = published
    .filter(({ address }) => isTold(address) && !isAnswered(address))
    .flatMap(({ line, address }) =>
      problem(
        line,
        `The published address ${address} is gone, so whoever cited it would find nothing.`,
        "Bring it back, or say in moved.yaml where it is now, or why it was withdrawn.",
      ),
    );
  const shifted = published.flatMap(({ line, address, digest }) => {
    const present = now.get(address);
    if (digest === undefined || present?.digest === undefined || present.digest === digest || moved.has(address))
      return [];
    const elsewhere = bySentence.get(`${address.split("#")[0]} ${digest}`);
    if (elsewhere === undefined) return []; // the sentence was worded anew where it stands
    return problem(
      line,
      `The sentence published as ${address} is now ${elsewhere.split("#")[1] ?? ""}, so whoever cited it would be shown another.`,
      "Put new sentences at the end of their paragraph, or say in moved.yaml where this one is now.",
    );
  });
  const astray = moves.flatMap(({ from, to }): Problem[] => {
    if (!known.has(from)) {
      const message = `${from} is said to have moved, but was never published.`;
      return [{ rule, ...placeOf(from, "from"), message, hint: `Correct it, or run \`${record}\`.` }];
    }
    if (to === undefined) return [];
    const at = { rule, ...placeOf(from, "to") };
    if (moved.has(to)) {
      const message = `${from} is said to have moved to ${to}, which has moved itself.`;
      return [{ ...at, message, hint: "Let it lead where that leads." }];
    }
    if (now.has(to) || !isTold(to)) return [];
    const message = `${from} is said to have moved to ${to}, which is not there.`;
    return [{ ...at, message, hint: suggestLater(to, [...now.keys()], "correct the new address.") }];
  });
  return [...unread, ...twice, ...lost, ...shifted, ...astray];
}

/** What recording makes of the list. */
interface ExtendedList {
  text: string;
  /** How many addresses it holds. */
  count: number;
  /** Addresses offered that the list did not hold. */
  added: string[];
  /** Names of sentences in the list that were worded anew since. */
  reworded: string[];
}

/** The list with every address that is offered now, and what tells its sentences apart; nothing is ever taken from it. */
export function extendAddressList(list: string, offered: readonly OfferedAddress[]): ExtendedList {
  const now = new Map(offered.map((entry) => [entry.address, entry]));
  const toLine = ({ address, digest }: OfferedAddress) => (digest === undefined ? address : `${address} ${digest}`);
  const kept = list
    .trimEnd()
    .split("\n")
    .map((line) => toLine(now.get(line.split(" ")[0] ?? "") ?? { address: line }));
  const { published } = readAddressList(list);
  const known = new Set(published.map(({ address }) => address));
  const added = offered.filter(({ address }) => !known.has(address));
  const reworded = published.filter(({ address, digest }) => now.has(address) && now.get(address)?.digest !== digest);
  return {
    text: `${[...kept, ...added.map(toLine)].join("\n")}\n`,
    count: published.length + added.length,
    added: added.map(({ address }) => address),
    reworded: reworded.map(({ address }) => address),
  };
}

/** How many addresses a report names of each sort; a new section has a hundred. */
const most = 12;

/** What waits to be recorded, for a person, with the command that does it; nothing where the list is up to date. */
export function describeUnrecorded(
  { added, reworded }: Pick<ExtendedList, "added" | "reworded">,
  file: string,
): string | undefined {
  const describe = (what: string, addresses: readonly string[]) => {
    if (addresses.length === 0) return [];
    const rest = addresses.length - most;
    return [
      `${what}:`,
      ...addresses.slice(0, most).map((address) => `  ${address}`),
      ...(rest > 0 ? [`  and ${rest} more`] : []),
    ];
  };
  const lines = [
    ...describe(
      formatCount(added.length, `address that ${file} does not hold`, `addresses that ${file} does not hold`),
      added,
    ),
    ...describe(formatCount(reworded.length, "sentence worded anew", "sentences worded anew"), reworded),
  ];
  if (lines.length === 0) return undefined;
  return `${lines.join("\n")}\nOnce they are recorded they are promised for good. Look at them, then: ${record}`;
}
