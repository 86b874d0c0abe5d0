// Pure: how the search travels: one file to start with, and parts of which a question asks few. What is asked for by itself
// stands in parts by its key; what beginnings and misspelled words are compared with, where words stand in records, and what
// results show and can be narrowed by, in parts of their own. Places of records are told by the steps between them.
import type { SearchKind, SearchRecord, WorkFacts } from "./search-record.ts";

/** Every part, by its name. */
export interface PartsByKind {
  words: WordsPart;
  beginnings: BeginningsPart;
  positions: PositionsPart;
  texts: TextsPart;
  facet: FacetPart;
}

/** What parts hold. */
export type PartKind = keyof PartsByKind;

/** The name of a part: `words-3`, `facet-tumor` */
export type PartName = `${PartKind}-${string}`;

/** What must be known before anything can be asked. */
export interface StartFile {
  /** Stands in the addresses of all parts, so that no part of another build is taken for one of this. */
  edition: string;
  count: number;
  /** What the citation keys of works begin with, before their number: `jca25376-r`; empty where they have none. */
  keyStem: string;
  /** Kinds in the order of the records, each with how many of it follow one another. */
  kinds: [kind: SearchKind, count: number][];
  /** Numbers of records, where they have one: how many follow one another from a place and a number on. */
  numbers: [record: number, number: number, count: number][];
  /** What each finding rests on, a figure for each in their order: 0 nothing, 1 works; 2 and 3 the same of vesicles of MSCs. */
  grounds: string;
  /** Records that are the first of a section. */
  openings: number[];
  /** The record of the article itself; -1 where there is none. */
  article: number;
  /** The first key of each part, in order. */
  words: string[];
  beginnings: string[];
  /** How many records a part of texts holds. */
  texts: number;
  /** What results can be narrowed by. */
  facets: string[];
  /** Parts that travel along, because they are small. */
  along: { name: PartName; part: PartsByKind[PartKind] }[];
}

/** What the index holds of one token. */
export interface PackedEntry {
  /** The records that hold it, by the steps from one to the next. */
  records: number[];
  /** How well each holds it, as `packScore` packs it. */
  scores: number[];
  /** Those that are called by it: of a word works by place, notes and the openings of sections by title, of a topic what its title names. */
  called?: number[];
  /** The folded forms of a word that occur. */
  forms?: string[];
  /** The page of a topic, by its place. */
  page?: number;
  /** Every spelling of a topic and of what is narrower, by which it is marked in a text. */
  spellings?: string[];
}

/** Tokens and spellings, as they are looked up. */
export interface WordsPart {
  tokens: [token: string, entry: PackedEntry][];
  /** Reduced spellings with the place of their topic in this part. */
  spellings: [reduced: string, topic: number][];
  /** Spellings of several words by their stems. */
  stems: [stems: string, topic: number][];
  topics: [id: string, name: string][];
}

/** How far a form is one that a misspelled word may mean: 0 not, 1 of a title or an author, 2 of a topic. */
export type Rank = 0 | 1 | 2;

/** A spelling of a topic, with the place of the topic among all and in how many records it occurs. */
export type PackedName = [written: string, place: number, id: string, name: string, weight: number];

/** What a beginning may go on to, and what a misspelled word may mean. */
export interface BeginningsPart {
  forms: (string | [form: string, rank: Rank, count: number])[];
  names: PackedName[];
}

/** For each word where it stands in each record that holds it, by steps; a step more where another text begins. */
export interface PositionsPart {
  words: [word: string, positions: number[][]][];
}

/** Fields that travel as they are. */
export const plainFields = ["address", "title", "place", "label", "effect", "origin", "text", "more"] as const;

/** What results show, field by field, which compresses best. */
export interface TextsPart {
  count: number;
  plain: Record<(typeof plainFields)[number], string[]>;
  works: number[][];
  work: (WorkFacts | 0)[];
}

/** What can be chosen of one facet, and for each record the places of its own values. */
export interface FacetPart {
  values: string[];
  records: number[][];
}

/** A record as results show it. */
export type FoundRecord = Omit<SearchRecord, "called" | "about" | "named" | "facets" | "row">;

/** Behind every key that begins so. */
export const behind = (beginning: string): string => `${beginning}\uFFFF`;

/** Scores travel as whole numbers of so many parts of one. */
const partsOfOne = 100;

/** A score as it travels. */
export const packScore = (score: number): number => Math.round(score * partsOfOne);

/** The score again, as near as it travels. */
export const unpackScore = (packed: number): number => packed / partsOfOne;

/** The part that holds a key, where it is held at all. @param firsts the first key of each part, in order */
export function locate(key: string, firsts: readonly string[]): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? "") <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Places as the steps from one to the next. */
export const toSteps = (places: readonly number[]): number[] =>
  places.map((place, index) => place - (places[index - 1] ?? 0));

/** The places again. */
export function fromSteps(steps: readonly number[]): number[] {
  let place = 0;
  return steps.map((step) => (place += step));
}

/** A reference as its record tells it: `Reference 39: Zhu W, Huang L, et al. Cancer Lett 2012` */
export const sayWork = (number: number, { authors, journal, year }: WorkFacts): string =>
  `Reference ${number}: ${authors.join(", ")}. ${journal} ${year}`;
