import type { CitedWork } from "./find-work.ts";
import type { SearchKind } from "./search-record.ts";
import type { NamedTopic } from "./search-topics.ts";

/** One thing that a question asks for. */
export interface Term {
  /** As the question has it. */
  written: string;
  /** Words and tokens of the index, each of which is enough. */
  tokens: string[];
  /** Words that stand together, each of which phrases is enough. */
  phrases: string[][];
  /** The topics it names. */
  topics?: NamedTopic[];
  /** The words that name them: of records on a topic, those that use the reader's own words stand higher. */
  spelled?: string[];
  /** Words to mark in results. */
  words: string[];
  /** Beginnings of words to mark in results. */
  beginnings: string[];
  /** Whether the question can do without it. */
  isSoft: boolean;
  /** Whether it names a field or years, and is asked for whatever else is. */
  isFilter?: true;
  /** What OR offers a choice of, each by itself; none where there is no choice. */
  alternatives?: Term[];
}

/** A term that asks for nothing yet. */
export const emptyTerm: Term = { written: "", tokens: [], phrases: [], words: [], beginnings: [], isSoft: false };

/** Two terms of which one is enough. */
export const toChoice = (one: Term, other: Term): Term => ({
  ...one,
  written: `${one.written} OR ${other.written}`,
  tokens: [...one.tokens, ...other.tokens],
  phrases: [...one.phrases, ...other.phrases],
  words: [...one.words, ...other.words],
  beginnings: [...one.beginnings, ...other.beginnings],
  topics: [...(one.topics ?? []), ...(other.topics ?? [])],
  alternatives: [...(one.alternatives ?? [{ ...one }]), other],
});

/** What was read differently from how it was written. */
interface Reading {
  written: string;
  read: string;
}

/** A question as understood. */
export interface Query {
  /** What is asked for, in the order of the question. */
  terms: Term[];
  /** What results must not have. */
  excluded: Term[];
  /** The kinds that `kind:` names; all where it stands nowhere. */
  kinds: ReadonlySet<SearchKind>;
  /** Words that occur nowhere and are what the question is about: with them nothing is found. */
  unknown: string[];
  /** Words that occur nowhere and that a question can do without. */
  missing: string[];
  readings: Reading[];
  /** What was not understood, in words for readers. */
  remarks: string[];
  /** The last word, while it may still become one that occurs. */
  unfinished?: string;
  /** Topics that the last, unfinished word may become, to offer. */
  offers: NamedTopic[];
  /** The topic that an unknown word is likely to mean, to offer. */
  suggestion?: NamedTopic;
  /** The work that the question cites. */
  work?: CitedWork;
}
