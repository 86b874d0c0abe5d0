// Pure: what words ask for: numbers, topics in any spelling, words, misspelled words, a last word that is not finished.
// Runs in the browser and in tests.
import { completeTopics } from "./complete-topics.ts";
import { mayBeMended, newCorrector } from "./correct-word.ts";
import { isFieldWord } from "./field-words.ts";
import { isCode, normalizeWords, readWords, reduce, type Word } from "../words/normalize-words.ts";
import { directionOf, directions, fillers, isEveryday, softWords } from "../words/plain-words.ts";
import { findNumbers } from "./read-numbers.ts";
import { emptyTerm, type Query, type Term } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { TopicFinder } from "./search-topics.ts";
import { toAuthorToken, toDirectionToken, toTopicToken } from "./tokens.ts";
import { isMadeFrom } from "./word-class.ts";

/** How a text stands in its question. */
interface Standing {
  /** Whether its last word may go on. */
  isUnfinished: boolean;
  /** Whether it is the whole question. */
  isWhole: boolean;
}

/** Without the s of a plural, so that a topic is not said to be read as itself. */
const singular = (reduced: string) => reduced.replace(/s$/, "");

/** A word with each doubled letter once. */
const single = (word: string) => word.replace(/([a-z])\1/g, "$1");

/** A text with a stretch made blank, so that all else keeps its place. */
const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + " ".repeat(end - start) + text.slice(end);

/** A text while it is read. Each step takes out of it what it understands, and leaves the rest to the next. */
interface TextReading {
  query: Query;
  /** What is still to be read, all of it at its place. */
  rest: string;
  placed: { start: number; term: Term }[];
}

const takeOut = (reading: TextReading, start: number, end: number) => {
  reading.rest = blank(reading.rest, start, end);
};

const place = ({ placed }: TextReading, start: number, term: Partial<Term>) =>
  placed.push({ start, term: { ...emptyTerm, ...term } });

/** Letters beyond which a beginning is searched for. */
const leastBeginning = 3;

/** Makes a reader of words. It adds to the query what it could not find, and what it read otherwise. */
export function newTermReader(index: SearchIndex, findTopics: TopicFinder) {
  const corrector = newCorrector(index);
  const isKnown = (word: string) => index.has(word) || fillers.has(word) || softWords.has(word);
  /** Whether a word is one of its own, though it is cut down to one that occurs. */
  const isOther = ({ word, form }: Pick<Word, "word" | "form">) =>
    !index.hasForm({ word, form }) && (isFieldWord(form) || isMadeFrom(form, index.formsOf(word)));

  /** Mends misspelled words before topics are looked for: `drug resistence` → `drug resistance` */
  const mend = (text: string, until: number, query: Query) =>
    text.replace(/[\p{L}\p{M}\p{N}]+/gu, (written, start: number) => {
      if (start >= until || !mayBeMended(written)) return written;
      const [only, ...others] = readWords(written);
      if (only && isOther(only)) return written;
      if (only && others.length === 0 && isKnown(only.word) && !index.hasForm(only)) {
        // A name without its ending, or with a letter once instead of twice, is that name: `temozolomid`, `recurence`.
        const name = findTopics(written).length > 0 ? undefined : corrector.correct(written);
        const isIt = name && (readWords(name)[0]?.word === only.word || single(name) === single(only.form));
        return isIt && findTopics(name).length > 0 ? name : written;
      }
      if (readWords(written).every(({ word }) => isKnown(word))) return written;
      const meant = findTopics(written).length > 0 ? undefined : corrector.correct(written);
      if (meant) query.readings.push({ written, read: meant });
      return meant ?? written;
    });

  /** The last word, taken for a beginning. @returns where it begins, and the term if it is one */
  function readBeginning(text: string, query: Query): { start: number; term?: Partial<Term> } {
    const last = readWords(text).at(-1);
    if (!last) return { start: text.length };
    const isForm = index.hasForm(last);
    const completion = completeTopics(text, index.namesBegun, findTopics, isForm);
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

  /** Takes out letters of which the review has none. */
  function takeForeign(text: string, reading: TextReading): void {
    for (const { 0: written, index: start } of findForeign(text)) {
      reading.query.unknown.push(written);
      takeOut(reading, start, start + written.length);
    }
  }

  /** Takes out what is said by number. */
  function takeNumbers(text: string, isWhole: boolean, reading: TextReading): void {
    for (const { written, start, end, tokens, numbers, phrase } of findNumbers(text, isWhole, index.keyStem)) {
      const known = tokens.filter((token) => index.find(token).size > 0);
      if (known.length === 0 && phrase.length === 0 && isWhole && /^\d+$/.test(text.trim())) continue; // any other number
      const isSaid = tokens.length === 0 && index.findPhrase(phrase).size > 0;
      const words = known.length > 0 ? numbers.map(String) : phrase;
      if (known.length > 0 || isSaid)
        place(reading, start, { written, tokens: known, phrases: phrase.length > 0 ? [phrase] : [], words });
      else reading.query.unknown.push(written);
      takeOut(reading, start, end);
    }
  }

  /** Takes out the names of topics, in any spelling. */
  function takeTopics(reading: TextReading): void {
    const { placed, query } = reading;
    for (const { topic, written, start, end } of findTopics(reading.rest)) {
      takeOut(reading, start, end);
      if (placed.some(({ term }) => term.topics?.includes(topic))) continue;
      if (singular(reduce(written)) !== singular(reduce(topic.name)))
        query.readings.push({ written, read: topic.name });
      const spelled = isCode(topic.name) ? [] : normalizeWords(written);
      place(reading, start, { written, tokens: [toTopicToken(topic.id)], topics: [topic], spelled });
    }
  }

  /** Takes out ranges of figures that occur, joined or with a word between their ends. */
  function takeRanges(reading: TextReading): void {
    for (const { written, start, ends } of findRanges(reading.rest)) {
      const joined = normalizeWords(written).join("");
      const phrases = ["to", "and"].map((word) => [ends[0], word, ends[1]]);
      if (!index.has(joined) && phrases.every((phrase) => index.findPhrase(phrase).size === 0)) continue;
      place(reading, start, { written, tokens: [joined], phrases, words: [joined, ...ends] });
      takeOut(reading, start, start + written.length);
    }
  }

  /** Takes out codes whose parts mean nothing by themselves. */
  function takeCodes(reading: TextReading): void {
    for (const { written, start, phrase } of findJoinedCodes(reading.rest)) {
      if (index.findPhrase(phrase).size === 0) reading.query.unknown.push(written);
      else place(reading, start, { written, phrases: [phrase], words: phrase });
      takeOut(reading, start, start + written.length);
    }
  }

  /** Reads all that is left word by word. */
  function readRest(reading: TextReading): void {
    const { query } = reading;
    let before = "";
    for (const { word, form, written, start } of readWords(reading.rest)) {
      const isInitials = /^\p{Lu}{1,3}$/u.test(written) && index.find(toAuthorToken(before)).size > 0;
      before = word;
      if (isInitials) {
        // The article prints one initial where PubMed prints all.
        if (index.has(word)) place(reading, start, { written, tokens: [word], words: [word], isSoft: true });
        continue;
      }
      if (fillers.has(word) || /^[a-z]$/.test(word)) continue; // a single letter is an initial at most
      const direction = directionOf(word);
      const alike = direction && toDirectionToken(direction);
      const isDirected = alike !== undefined && index.find(alike).size > 0;
      const isHere = index.has(word) && !isOther({ word, form });
      if (isDirected || isHere) {
        const words = direction && isDirected ? [...directions[direction]] : [word];
        const isSoft = isEveryday(word) && !(isDirected && index.has(word));
        place(reading, start, { written, tokens: [isDirected ? alike : word], words, isSoft });
      } else if (!softWords.has(word)) {
        query.unknown.push(written);
        const suggestion = corrector.suggest(written);
        if (suggestion) query.suggestion ??= suggestion;
      }
    }
  }

  return (text: string, { isUnfinished, isWhole }: Standing, query: Query): Term[] => {
    const reading: TextReading = { query, rest: text, placed: [] };
    takeForeign(text, reading);
    takeNumbers(text, isWhole, reading);
    const isOpen = isUnfinished && /\S$/.test(reading.rest);
    const { start, term } = isOpen ? readBeginning(reading.rest, query) : { start: reading.rest.length };
    if (term) place(reading, start, term);
    reading.rest = mend(reading.rest.slice(0, start), start, query);
    takeTopics(reading);
    takeRanges(reading);
    takeCodes(reading);
    readRest(reading);
    return reading.placed.sort((a, b) => a.start - b.start).map((placed) => placed.term);
  };
}

/** Words in letters of which `readWords` makes nothing, since the review has none: `外泌体`, `экзосомы`. */
export const findForeign = (text: string): RegExpExecArray[] =>
  [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].filter(([written]) => reduce(written) === "");

/** Codes of letters joined to others, `TGF-α`: their parts mean nothing by themselves. */
const findJoinedCodes = (text: string) =>
  [...text.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+(?:[-‐‑–−/][\p{L}\p{M}]+)+(?![-‐‑–−/]?[\p{L}\p{M}\p{N}])/gu)]
    .filter(
      ([written]) =>
        /\p{Script=Greek}|ß/u.test(written) || written.split(/[-‐‑–−/]/).some((part) => /^\p{Lu}{2,}$/u.test(part)),
    )
    .map((match) => ({ written: match[0], start: match.index, phrase: normalizeWords(match[0]) }));

/** Ranges of figures, `60-200`, which a text may write with a word between them. */
const findRanges = (text: string) =>
  [
    ...text.matchAll(/(?<![\p{L}\p{N}.,-])(\d+(?:\.\d+)?)\s?[-‐‑–−]\s?(\d+(?:\.\d+)?)(?![\p{L}\p{N}]*[-‐‑–−.]?\d)/gu),
  ].map((match) => ({
    written: match[0],
    start: match.index,
    ends: [normalizeWords(match[1] ?? "").join(""), normalizeWords(match[2] ?? "").join("")] as const,
  }));
