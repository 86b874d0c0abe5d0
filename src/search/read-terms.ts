// Pure: what words ask for: numbers, topics in any spelling, words, misspelled words, a last word that is not finished.
// Runs in the browser and in the build.
import { mayBeMended, newCorrector } from "./correct-word.ts";
import { isFieldWord } from "./field-words.ts";
import { findForeign } from "./find-codes.ts";
import { newBeginningReader } from "./read-beginning.ts";
import { isCode, normalizeWords, readWords, reduce, type Word } from "../words/normalize-words.ts";
import { joinWords } from "../words/phrases.ts";
import { directionOf, directions, fillers, isEveryday, softWords } from "../words/plain-words.ts";
import { findNumbers } from "./read-numbers.ts";
import { emptyTerm, toChoice, type Query, type Term } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { TopicFinder } from "./search-topics.ts";
import { spellOut } from "./spell-out.ts";
import { newWrittenTakers } from "./take-written.ts";
import { place, takeOut, type TextReading } from "./text-reading.ts";
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

/**
 * Whether a small word in capitals is a name of its own: `ALL` within a question that is not all capitals, and `AT` of `AT-MSC`,
 * of which the other part was taken for a name.
 */
const isMeant = (written: string, start: number, text: string, isShouted: boolean): boolean =>
  /^(?!(?:AND|OR|NOT)$)\p{Lu}{2,}$/u.test(written) &&
  (!isShouted ||
    /^[-‐‑–−](?:\s|$)/.test(text.slice(start + written.length)) ||
    /\s[-‐‑–−]$/.test(text.slice(0, start)));

/** Makes a reader of words. It adds to the query what it could not find, and what it read otherwise. */
export function newTermReader(index: SearchIndex, findTopics: TopicFinder) {
  const corrector = newCorrector(index);
  const { readLast, readCut } = newBeginningReader(index, findTopics);
  const { takeCompounds, takeYears, takeRanges, takeCodes, takeRegulation, takeApart } = newWrittenTakers(index);
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

  /** Takes out words that are cut by a sign, `gliob*`. */
  function takeCut(reading: TextReading): void {
    for (const { written, start, term } of readCut(reading.rest)) {
      if (term) place(reading, start, term);
      else reading.query.unknown.push(written);
      takeOut(reading, start, start + written.length);
    }
  }

  const isTopic = (text: string) => findTopics(text).some(({ start, end }) => start === 0 && end === text.length);
  const isName = (text: string) => index.has(reduce(text)) || isTopic(text);

  /** Writes out names that share a stem, `miR-15a/16`; at the end of what is being typed only those that are whole. */
  function spellOutNames(reading: TextReading, isUnfinished: boolean): void {
    for (const { written, start, names } of spellOut(reading.rest, isName).reverse()) {
      const end = start + written.length;
      const areNames = names.every(isName);
      const isHeld = isTopic(written) || (!areNames && isName(written)); // as it is written, `ERK1/2`
      if (isHeld || (isUnfinished && end === reading.rest.length && !areNames)) continue;
      reading.query.readings.push({ written, read: joinWords(names) });
      reading.rest = `${reading.rest.slice(0, start)}${names.join(", ")}${reading.rest.slice(end)}`;
    }
  }

  /** Takes out the names of topics, in any spelling. */
  function takeTopics(reading: TextReading): void {
    const { placed, query } = reading;
    const text = reading.rest;
    let before: { end: number; term: Term } | undefined;
    for (const { topic, written, start, end } of findTopics(text)) {
      takeOut(reading, start, end);
      const isChoice = before !== undefined && /^\s*(?:or|\|+)\s*$/i.test(text.slice(before.end, start));
      if (placed.some(({ term }) => term.topics?.includes(topic))) continue;
      if (singular(reduce(written)) !== singular(reduce(topic.name)))
        query.readings.push({ written, read: topic.name });
      const spelled = isCode(topic.name) ? [] : normalizeWords(written);
      const term: Term = { ...emptyTerm, written, tokens: [toTopicToken(topic.id)], topics: [topic], spelled };
      if (before && isChoice) Object.assign(before.term, toChoice(before.term, term));
      else place(reading, start, term);
      before = { end, term: (isChoice ? before?.term : undefined) ?? placed.at(-1)?.term ?? term };
    }
  }

  /** Reads all that is left word by word. */
  function readRest(reading: TextReading, isShouted: boolean): void {
    const { query, rest } = reading;
    let before = "";
    for (const { word, form, written, start } of readWords(rest)) {
      const areSmall = fillers.has(before) && fillers.has(word); // `in ALL`, though an author is called `in 't Anker`
      const isInitials = /^\p{Lu}{1,3}$/u.test(written) && !areSmall && index.find(toAuthorToken(before)).size > 0;
      before = word;
      if (isInitials) {
        // The article prints one initial where PubMed prints all.
        if (index.has(word)) place(reading, start, { written, tokens: [word], words: [word], isSoft: true });
        continue;
      }
      if (fillers.has(word) && isMeant(written, start, rest, isShouted)) {
        query.missing.push(written);
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
      } else if (index.find(toAuthorToken(word)).size > 0) {
        place(reading, start, { written, tokens: [toAuthorToken(word)], words: [word] }); // `LeBlanc`, who is Le Blanc
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
    takeYears(reading);
    takeCut(reading);
    spellOutNames(reading, isUnfinished);
    const isOpen = isUnfinished && /\S$/.test(reading.rest);
    const { start, term } = isOpen ? readLast(reading.rest, query) : { start: reading.rest.length };
    if (term) place(reading, start, term);
    reading.rest = mend(reading.rest.slice(0, start), start, query);
    takeTopics(reading);
    takeRanges(reading);
    takeCodes(reading);
    takeRegulation(reading);
    takeApart(reading);
    takeCompounds(reading);
    readRest(reading, !/(?<!\p{L})\p{Ll}{3,}(?!\p{L})/u.test(text));
    return reading.placed.sort((a, b) => a.start - b.start).map((placed) => placed.term);
  };
}
