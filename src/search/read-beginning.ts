// Pure: words of which only the beginning is written. Runs in the browser and in the build.
import { completeTopics } from "./complete-topics.ts";
import { isFieldWord } from "./field-words.ts";
import { isCode, normalizeWords, readWords, reduce } from "../words/normalize-words.ts";
import { fillers } from "../words/plain-words.ts";
import type { Query, Term } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { TopicFinder } from "./search-topics.ts";
import { toTopicToken } from "./tokens.ts";

/** Letters beyond which a beginning is searched for. */
const leastBeginning = 3;

/** A word that is to be found by its beginning, with the sign that says so: `gliob*`, in other searches `gliob$`. */
const cutWords = /(?<![\p{L}\p{M}\p{N}])((?:[\p{L}\p{N}]+[-‐‑–−])*[\p{L}\p{M}\p{N}]+)[*$](?![\p{L}\p{N}])/gu;

/** A word that is cut, with what it may go on to; no term where nothing begins so. */
interface CutWord {
  written: string;
  start: number;
  term?: Partial<Term>;
}

/** Reads beginnings. */
interface BeginningReader {
  /** The last word, taken for a beginning. @returns where it begins, and the term if it is one */
  readLast(text: string, query: Query): { start: number; term?: Partial<Term> };
  /** Words that are cut by a sign, `gliob*`. */
  readCut(text: string): CutWord[];
}

/** Makes a reader of beginnings. */
export function newBeginningReader(index: SearchIndex, findTopics: TopicFinder): BeginningReader {
  function readLast(text: string, query: Query): { start: number; term?: Partial<Term> } {
    const last = readWords(text).at(-1);
    if (!last) return { start: text.length };
    const isForm = index.hasForm(last);
    const completion = completeTopics(text, index, findTopics, isForm);
    if (completion && completion.named.length > 0) {
      const stems = completion.named.length > 1 && completion.start === last.start ? index.wordsBegun(last.form) : [];
      return {
        start: completion.start,
        term: {
          written: text.slice(completion.start).trim(),
          tokens: [...completion.named.map(({ id }) => toTopicToken(id)), ...stems],
          topics: completion.named,
          spelled: normalizeWords(completion.spelling),
          words: stems,
          beginnings: [last.form],
        },
      };
    }
    query.offers.push(...(completion?.offered ?? []));
    if (isForm || completion?.isTopic || fillers.has(last.word)) return { start: text.length };
    const isYear = /^[12]\d\d$/.test(last.form);
    const isTooLittle =
      isFieldWord(last.form) || /\d/.test(last.form) || last.form.length < leastBeginning || isCode(last.written);
    const stems = isYear
      ? index.wordsBegun(last.form).filter((form) => /^\d{4}$/.test(form))
      : isTooLittle
        ? []
        : index.wordsBegun(last.form);
    if (stems.length > 0) {
      const term = { written: last.written, tokens: stems, words: stems, beginnings: [last.form] };
      return { start: last.start, term };
    }
    if (query.offers.length === 0 && last.form.length >= leastBeginning) return { start: text.length };
    // Beside other words, one or two letters are not yet anything.
    const isNothingYet = query.offers.length === 0 && !/\d/.test(last.form) && text.slice(0, last.start).trim() !== "";
    if (isNothingYet) return { start: last.start };
    query.unfinished = text.slice(completion?.start ?? last.start).trim();
    return { start: completion?.start ?? last.start };
  }

  function readCut(text: string): CutWord[] {
    const names = findTopics(text);
    return [...text.matchAll(cutWords)].flatMap(({ 0: written, 1: word = "", index: start }) => {
      const begun = reduce(word);
      // A sign behind a whole name of several words, or behind a code, cuts nothing: `*gastric cancer*`, `miR-21*`.
      const held = names.find((name) => name.start <= start && name.end >= start + word.length);
      const isWhole = held !== undefined && (held.written.length > word.length || /\d/.test(word));
      if (begun.length < leastBeginning || !/\p{L}/u.test(word) || isWhole) return [];
      const named = index.namesBegun(begun).sort((a, b) => b.weight - a.weight || a.place - b.place);
      const topics = [...new Set(named.map(({ topic }) => topic))];
      const { form = begun, start: at = 0 } = readWords(word).at(-1) ?? {};
      const words = index.wordsBegun(form);
      const tokens = [...topics.map(({ id }) => toTopicToken(id)), ...words];
      // Of `pre-metasta*` only the last word is cut, if the whole begins no name.
      const from = topics.length > 0 ? 0 : at;
      const said = { written: written.slice(from), start: start + from };
      return [
        tokens.length === 0
          ? said
          : { ...said, term: { written: said.written, tokens, topics, words, beginnings: [form] } },
      ];
    });
  }

  return { readLast, readCut };
}
