// Pure: what questions are put to. Reads the parts of the index as far as they are here. Runs in the browser, in the build's
// own check and in tests.
import { reduce, toWord, type Word } from "../words/normalize-words.ts";
import type { Parts } from "./parts.ts";
import { once } from "./remember.ts";
import {
  behind,
  fromSteps,
  locate,
  unpackScore,
  type FacetPart,
  type FoundRecord,
  type PackedEntry,
  type PackedName,
  type Rank,
  type StartFile,
  type WordsPart,
} from "./search-files.ts";
import type { SearchKind } from "./search-record.ts";
import type { NamedTopic, TopicLookups } from "./search-topics.ts";
import { unpackText } from "./texts.ts";
import { keyOf, toTopicToken } from "./tokens.ts";

/** How well each record holds something, by its place among all records. */
export type Scores = ReadonlyMap<number, number>;

/** A form of a word that a misspelled one may mean. */
export interface Form {
  form: string;
  rank: Rank;
  /** How often it occurs. */
  count: number;
}

/** A spelling of a topic. */
export interface Name {
  written: string;
  topic: NamedTopic;
  /** The place of the topic among all, and in how many records it occurs. */
  place: number;
  weight: number;
}

/** What questions are put to. Records are told by their place among all. */
export interface SearchIndex extends TopicLookups, Pick<StartFile, "count" | "keyStem"> {
  /** What a record is. @throws Error when there is no such record */
  kindOf(record: number): SearchKind;
  /** The number of a record among its kind; 0 where it has none. */
  numberOf(record: number): number;
  /** Of a finding, whether it rests on works, and whether it is about vesicles of MSCs; of others, both. */
  groundOf(record: number): { isCited: boolean; isOfMsc: boolean };
  /** Whether a record is the first paragraph of its section. */
  isOpening(record: number): boolean;
  /** Whether a record tells of a work, and so can be cited. */
  isWork(record: number): boolean;
  /** What results show of a record; nothing while it is not here. */
  record(place: number): FoundRecord | undefined;
  /** The same, where it decides how a question is read, and so is asked for before what else the question may need. */
  decidingRecord(place: number): FoundRecord | undefined;
  /** The works that a record rests on; nothing while it is not here. */
  worksOf(place: number): readonly number[] | undefined;
  /** The records that hold a word or a token. */
  find(token: string): Scores;
  /** The records in which words stand together, in this order. */
  findPhrase(words: readonly string[]): Scores;
  /** Records that are called by a word or a token: works by place, notes and the openings of sections by title, what names a topic in its title. */
  findCalled(token: string): ReadonlySet<number>;
  /** Whether a word occurs at all, in any form. */
  has(word: string): boolean;
  /** The folded forms in which a word occurs. */
  formsOf(word: string): readonly string[];
  /** Whether a word occurs in this very form. */
  hasForm(word: Pick<Word, "word" | "form">): boolean;
  /** The words, as they are compared, of every form that begins so. */
  wordsBegun(beginning: string): string[];
  /** Every form that begins so. */
  formsBegun(beginning: string): Form[];
  /** Every spelling of a topic that begins so when it is reduced. */
  namesBegun(beginning: string): Name[];
  /** The page of a topic. */
  pageOf(topic: string): number | undefined;
  /** Every spelling of a topic and of what is narrower. */
  spellingsOf(topic: string): readonly string[];
  /** What can be chosen of a facet; nothing while it is not here. */
  facet(name: string): FacetPart | undefined;
  /** Every facet but the kinds. */
  facets: readonly string[];
  /** Whether a facet came with the start, and so costs nothing. */
  isAlong(facet: string): boolean;
}

/** What a part of words holds, ready to be looked up. */
interface OpenPart {
  tokens: ReadonlyMap<string, PackedEntry>;
  spellings: ReadonlyMap<string, NamedTopic>;
  stems: ReadonlyMap<string, NamedTopic>;
}

const nothing: Scores = new Map();
const none: ReadonlySet<number> = new Set();

/** What each record is, its number and what it rests on, by its place. @throws Error when they are not told of every record */
function spread({ count, kinds, numbers, grounds }: StartFile) {
  const kindAt = kinds.flatMap(([kind, length]) => Array.from({ length }, () => kind));
  const numberAt = new Array<number>(count).fill(0);
  for (const [record, number, length] of numbers) {
    for (let step = 0; step < length; step++) numberAt[record + step] = number + step;
  }
  const findings = kindAt.flatMap((kind, place) => (kind === "finding" ? [place] : []));
  if (count === 0 || kindAt.length !== count || grounds.length !== findings.length) {
    throw new Error(
      `the search is not whole: ${count} records, ${kindAt.length} kinds, grounds of ${grounds.length} of ${findings.length} findings`,
    );
  }
  const groundAt = new Map(findings.map((place, at) => [place, Number(grounds[at])]));
  return { kindAt, numberAt, groundAt };
}

/** Opens the index. @throws Error when what it starts with is not whole */
export function openIndex(start: StartFile, parts: Parts): SearchIndex {
  const { kindAt, numberAt, groundAt } = spread(start);
  const along = new Set<string>(start.along.map(({ name }) => name));
  const openings = new Set(start.openings);
  const topics = new Map<string, NamedTopic>();
  /** One object for each topic, whatever part it comes in. */
  const toTopic = (id: string, name: string): NamedTopic => {
    const topic = topics.get(id) ?? { id, name };
    topics.set(id, topic);
    return topic;
  };
  const openPart = once(({ tokens, spellings, stems, topics: named }: WordsPart): OpenPart => {
    const own = named.map(([id, name]) => toTopic(id, name));
    const toMap = (pairs: WordsPart["spellings"]) =>
      new Map(pairs.flatMap(([key, place]) => (own[place] ? [[key, own[place]] as const] : [])));
    return { tokens: new Map(tokens), spellings: toMap(spellings), stems: toMap(stems) };
  });
  const partOf = (key: string) => {
    const part = parts.take("words", locate(key, start.words));
    return part && openPart(part);
  };
  const entryOf = (token: string) => partOf(keyOf(token))?.tokens.get(token);
  const placesOf = once((steps: number[]) => fromSteps(steps));
  const scoresOf = once(
    ({ records, scores }: PackedEntry): Scores =>
      new Map(placesOf(records).map((record, at) => [record, unpackScore(scores[at] ?? 0)])),
  );
  const calledOf = once((called: number[]): ReadonlySet<number> => new Set(placesOf(called)));
  const find = (token: string): Scores => {
    const entry = entryOf(token);
    return entry ? scoresOf(entry) : nothing;
  };

  const positionsOf = once(
    ({ words }: { words: [string, number[][]][] }) => new Map(words.map(([word, positions]) => [word, positions])),
  );
  /** Where a word stands in each record that holds it. */
  const standingOf = (word: string): ReadonlyMap<number, ReadonlySet<number>> => {
    const part = parts.take("positions", locate(word, start.words));
    const positions = part && positionsOf(part).get(word);
    const records = placesOf(entryOf(word)?.records ?? []);
    return new Map(records.map((record, at) => [record, new Set(fromSteps(positions?.[at] ?? []))]));
  };
  const findPhrase = (words: readonly string[]): Scores => {
    const scores = words.map(find);
    const [first, ...others] = scores;
    const held = [...(first?.keys() ?? [])].filter((record) => others.every((other) => other.has(record)));
    const sum = (record: number) => scores.reduce((total, score) => total + (score.get(record) ?? 0), 1);
    if (words.length === 1 || held.length === 0) return new Map(held.map((record) => [record, sum(record)]));
    const standing = words.map(standingOf);
    const stands = (record: number) =>
      [...(standing[0]?.get(record) ?? [])].some((at) =>
        standing.every((places, step) => places.get(record)?.has(at + step)),
      );
    return new Map(held.filter(stands).map((record) => [record, sum(record)]));
  };

  /** Every part of what begins so. */
  const begun = (beginning: string) => {
    const [from, to] = [locate(beginning, start.beginnings), locate(behind(beginning), start.beginnings)];
    return Array.from({ length: to - from + 1 }, (_, step) => parts.take("beginnings", from + step)).filter(
      (part) => part !== undefined,
    );
  };
  const formsBegun = (beginning: string): Form[] =>
    begun(beginning)
      .flatMap(({ forms }) => forms)
      .map((form): Form =>
        typeof form === "string" ? { form, rank: 0, count: 0 } : { form: form[0], rank: form[1], count: form[2] },
      )
      .filter(({ form }) => form.startsWith(beginning));
  const reducedNames = once(({ names }: { names: PackedName[] }) =>
    names.map((name) => ({ name, reduced: reduce(name[0]) })),
  );
  const recordOf = (place: number, isDeciding: boolean) => {
    const kind = kindAt[place];
    const part = kind && parts.take("texts", Math.floor(place / start.texts), isDeciding);
    return part && unpackText(part, place % start.texts, kind, numberAt[place] ?? 0);
  };

  return {
    count: start.count,
    keyStem: start.keyStem,
    kindOf(record) {
      const kind = kindAt[record];
      if (!kind) throw new Error(`the search has no record ${record}`);
      return kind;
    },
    numberOf: (record) => numberAt[record] ?? 0,
    groundOf(record) {
      const ground = groundAt.get(record);
      return ground === undefined
        ? { isCited: true, isOfMsc: true }
        : { isCited: ground % 2 === 1, isOfMsc: ground > 1 };
    },
    isOpening: (record) => openings.has(record),
    isWork: (record) => kindAt[record] === "reference" || record === start.article,
    record: (place) => recordOf(place, false),
    decidingRecord: (place) => recordOf(place, true),
    worksOf: (place) => parts.take("texts", Math.floor(place / start.texts))?.works[place % start.texts],
    find,
    findPhrase,
    findCalled: (token) => {
      const called = entryOf(token)?.called;
      return called ? calledOf(called) : none;
    },
    has: (word) => (entryOf(word)?.forms ?? []).length > 0,
    formsOf: (word) => entryOf(word)?.forms ?? [],
    hasForm: ({ word, form }) => entryOf(word)?.forms?.includes(form) ?? false,
    wordsBegun: (beginning) => [...new Set(formsBegun(beginning).map(({ form }) => toWord(form)))],
    formsBegun,
    namesBegun: (beginning) =>
      begun(beginning)
        .flatMap(reducedNames)
        .filter(({ reduced }) => reduced.startsWith(beginning))
        .map(({ name: [written, place, id, name, weight] }) => ({ written, topic: toTopic(id, name), place, weight })),
    pageOf: (topic) => entryOf(toTopicToken(topic))?.page,
    spellingsOf: (topic) => entryOf(toTopicToken(topic))?.spellings ?? [],
    bySpelling: (reduced) => partOf(reduced)?.spellings.get(reduced),
    byStems: (stems) => partOf(stems)?.stems.get(stems),
    isHere: (reduced) => parts.isHere("words", locate(reduced, start.words)),
    facet: (name) => (start.facets.includes(name) ? parts.take("facet", name) : undefined),
    facets: start.facets,
    isAlong: (facet) => along.has(`facet-${facet}`),
  };
}
