// Pure: the index of all that can be found, made from the records themselves, so that nothing can be missing from it that the
// records hold. Runs in the build.
import MiniSearch from "minisearch";
import { readWords, toWord } from "../words/normalize-words.ts";
import { directions } from "../words/plain-words.ts";
import type { SearchRecord } from "./search-record.ts";
import type { SearchTopic } from "./search-topics.ts";
import {
  toAuthorToken,
  toDirectionToken,
  toFigureToken,
  toNumberToken,
  toTopicToken,
  toWorkToken,
  toYearToken,
} from "./tokens.ts";

/** What the index holds of one token. */
export interface IndexEntry {
  /** The records that hold it, by their place, in order. */
  records: number[];
  /** How well each holds it. */
  scores: number[];
  /**
   * Of a word, for each of them how often it stands there, and then where, counted in words; between two texts of a record one
   * place is empty. In one list, since millions of short ones take five times the memory.
   */
  positions: number[];
  /** Those that are called by it: of a word works by place, notes and the openings of sections by title, of a topic what its title names. */
  called: number[];
}

/** The index. */
export interface RecordIndex {
  tokens: ReadonlyMap<string, IndexEntry>;
  /** Each folded form of a word, with the word that it is compared as and how often it occurs. */
  forms: ReadonlyMap<string, { word: string; count: number }>;
}

/** What the fields of a record weigh: what it is called and is about before what it merely says. */
const boosts = { names: 4, called: 6, about: 4, text: 1.5, named: 1.5, more: 0.7, keys: 1 };
type Field = keyof typeof boosts;

/** What an author is found by: each word of the name, and a family name of several also as one: `Le Blanc K` → `leblanc` */
const toNames = (author: string): string[] => {
  const family = readWords(author.replace(/\s\S+$/, "")).map(({ form }) => form);
  const joined = family.length > 1 ? [toWord(family.join(""))] : [];
  return [...readWords(author).map(({ word }) => word), ...joined];
};

/** The tokens of a record that are no words. */
function keysOf(
  { kind, number, row, works, work, facets }: SearchRecord,
  worksByNumber: ReadonlyMap<number, SearchRecord>,
) {
  const authors = works.flatMap((cited) => worksByNumber.get(cited)?.work?.authors ?? []).concat(work?.authors ?? []);
  const years = new Set([...(facets["year"] ?? []), ...(work ? [work.year] : [])]);
  return [
    ...(number > 0 ? [toNumberToken(kind, number)] : []),
    ...(row > 0 ? [toNumberToken("row", row)] : []),
    ...works.map(toWorkToken),
    ...[...new Set(authors.flatMap(toNames))].map(toAuthorToken),
    ...[...years].map(toYearToken),
  ];
}

/** The figures by which a citation gives a work. */
const figuresOf = ({ work }: SearchRecord): string[] =>
  work ? [work.volume, work.page.split("-")[0] ?? ""].filter((figure) => figure !== "").map(toFigureToken) : [];

/** Makes the index. */
export function indexRecords(records: readonly SearchRecord[], topics: readonly SearchTopic[]): RecordIndex {
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const worksByNumber = new Map(
    records.filter(({ kind }) => kind === "reference").map((record) => [record.number, record]),
  );
  const forms = new Map<string, { word: string; count: number }>();
  const tokens = new Map<string, IndexEntry>();
  const entryOf = (token: string): IndexEntry => {
    const known = tokens.get(token) ?? { records: [], scores: [], positions: [], called: [] };
    tokens.set(token, known);
    return known;
  };
  const wordsOf = (text: string) =>
    readWords(text).map(({ word, form }) => {
      const known = forms.get(form);
      if (known) known.count++;
      else forms.set(form, { word, count: 1 });
      return word;
    });
  const index = new MiniSearch<Record<Field, string> & { id: number }>({
    fields: Object.keys(boosts),
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term || null,
    searchOptions: { boost: boosts, prefix: false, fuzzy: false },
  });
  // One after the other, so that the texts of all are never there at once.
  for (const [id, record] of records.entries()) {
    const { title, place, text, more, work } = record;
    const parts = {
      title: wordsOf(title),
      place: wordsOf(place),
      text: wordsOf(text),
      more: wordsOf(`${more} ${work?.ids.join(" ") ?? ""}`),
    };
    const standing = new Map<string, number[]>();
    let at = 0;
    for (const words of Object.values(parts)) {
      for (const word of words) standing.set(word, [...(standing.get(word) ?? []), at++]);
      at++;
    }
    const isWork = record.kind === "reference" || work !== undefined;
    const ids = [...record.called, ...record.about, ...record.named];
    const implied = new Set(ids.flatMap((topic) => topicById.get(topic)?.broader ?? []));
    const named = [...record.named, ...implied];
    const keys = keysOf(record, worksByNumber);
    for (const [word, positions] of standing) {
      const entry = entryOf(word);
      entry.records.push(id);
      entry.positions.push(positions.length, ...positions);
    }
    const others = [...[...record.called, ...record.about, ...named].map(toTopicToken), ...keys, ...figuresOf(record)];
    for (const token of new Set(others)) entryOf(token).records.push(id);
    const isTitled = record.kind === "note" || record.isOpening;
    const callers = record.kind === "reference" ? parts.place : isTitled ? parts.title : [];
    for (const token of new Set([...callers, ...record.called.map(toTopicToken)])) entryOf(token).called.push(id);
    index.add({
      id,
      names: [...parts.title, ...(isWork ? parts.place : [])].join(" "),
      text: [...parts.text, ...(isWork ? [] : parts.place)].join(" "),
      more: parts.more.join(" "),
      called: record.called.map(toTopicToken).join(" "),
      about: record.about.map(toTopicToken).join(" "),
      // What is narrower counts once, however often it occurs, and so never outweighs the thing itself.
      named: named.map(toTopicToken).join(" "),
      keys: keys.join(" "),
    });
  }
  for (const [token, entry] of tokens) {
    const scores = new Map(index.search(token).map(({ id, score }) => [id as number, score]));
    entry.scores = entry.records.map((record) => scores.get(record) ?? 0);
  }
  for (const [direction, words] of Object.entries(directions)) {
    const best = new Map<number, number>();
    const called = new Set<number>();
    for (const word of words) {
      const entry = tokens.get(word);
      entry?.records.forEach((record, at) => best.set(record, Math.max(best.get(record) ?? 0, entry.scores[at] ?? 0)));
      entry?.called.forEach((record) => called.add(record));
    }
    const inOrder = [...best].sort(([a], [b]) => a - b);
    tokens.set(toDirectionToken(direction), {
      records: inOrder.map(([record]) => record),
      scores: inOrder.map(([, score]) => score),
      positions: [],
      called: [...called].sort((a, b) => a - b),
    });
  }
  return { tokens, forms };
}
