// Pure: the index of all that can be found. Made in the browser from the records themselves, so that nothing can be
// missing from it that the records hold. Runs in the browser, in the build's own check and in tests.
import MiniSearch from "minisearch";
import { readWords, type Word } from "./normalize-words.ts";
import { remember } from "./remember.ts";
import type { SearchRecord } from "./search-record.ts";
import type { SearchTopic } from "./search-topics.ts";
import { toAuthorToken, toNumberToken, toTopicToken, toWorkToken, toYearToken } from "./tokens.ts";

/** How well each record holds something, by its place among all records. */
export type Scores = ReadonlyMap<number, number>;

/** A form in which a word occurs, `dormant`, with what it is compared by and how it is written. */
interface Form extends Pick<Word, "word" | "form" | "written"> {
  /** How often it occurs. */
  count: number;
}

/** What questions are put to. */
export interface SearchIndex {
  records: readonly SearchRecord[];
  /** The records that hold a word or a token. */
  find(token: string): Scores;
  /** The records in which words stand together, in this order. */
  findPhrase(words: readonly string[]): Scores;
  /** Whether a word occurs at all, in any form. */
  has(word: string): boolean;
  /** The forms that occur, by themselves. */
  forms: ReadonlyMap<string, Form>;
}

/** What the fields of a record weigh: what it is called and is about before what it merely says. */
const boosts = { names: 4, called: 6, about: 4, text: 1.5, named: 1.5, more: 0.7, keys: 1 };
type Field = keyof typeof boosts;

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
    ...[...new Set(authors.flatMap((author) => readWords(author).map(({ word }) => word)))].map(toAuthorToken),
    ...[...years].map(toYearToken),
  ];
}

/** Makes the index. */
export function newSearchIndex(records: readonly SearchRecord[], topics: readonly SearchTopic[]): SearchIndex {
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const worksByNumber = new Map(
    records.filter(({ kind }) => kind === "reference").map((record) => [record.number, record]),
  );
  const forms = new Map<string, { word: string; form: string; written: string; count: number }>();
  const wordsOf = (text: string) =>
    readWords(text).map(({ word, form, written }) => {
      const known = forms.get(form);
      if (known) known.count++;
      else forms.set(form, { word, form, written, count: 1 });
      return word;
    });
  const sequences: string[] = [];
  const documents = records.map((record, id): Record<Field, string> & { id: number } => {
    const { title, place, text, more, work } = record;
    const parts = {
      title: wordsOf(title),
      place: wordsOf(place),
      text: wordsOf(text),
      more: wordsOf(`${more} ${work?.ids.join(" ") ?? ""}`),
    };
    sequences.push(
      ` ${Object.values(parts)
        .map((words) => words.join(" "))
        .join(" | ")} `,
    );
    const isCalled = record.kind === "reference" || record.work !== undefined;
    const ids = [...record.called, ...record.about, ...record.named];
    const implied = new Set(ids.flatMap((topic) => topicById.get(topic)?.broader ?? []));
    return {
      id,
      names: [...parts.title, ...(isCalled ? parts.place : [])].join(" "),
      text: [...parts.text, ...(isCalled ? [] : parts.place)].join(" "),
      more: parts.more.join(" "),
      called: record.called.map(toTopicToken).join(" "),
      about: record.about.map(toTopicToken).join(" "),
      // What is narrower counts once, however often it occurs, and so never outweighs the thing itself.
      named: [...record.named, ...implied].map(toTopicToken).join(" "),
      keys: keysOf(record, worksByNumber).join(" "),
    };
  });
  const index = new MiniSearch<Record<Field, string> & { id: number }>({
    fields: Object.keys(boosts),
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term || null,
    searchOptions: { boost: boosts, prefix: false, fuzzy: false },
  });
  index.addAll(documents);
  const words = new Set([...forms.values()].map(({ word }) => word));
  const find = remember(
    (token: string): Scores => new Map(index.search(token).map(({ id, score }) => [id as number, score])),
  );
  const findPhrase = remember((phrase: string): Scores => {
    const found = sequences.flatMap((sequence, id) => (sequence.includes(` ${phrase} `) ? [id] : []));
    const scores = phrase.split(" ").map(find);
    return new Map(found.map((id) => [id, scores.reduce((sum, score) => sum + (score.get(id) ?? 0), 1)]));
  });
  return {
    records,
    find,
    findPhrase: (phrase) => findPhrase(phrase.join(" ")),
    has: (word) => words.has(word),
    forms,
  };
}
