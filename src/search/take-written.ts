// Pure: what a question writes otherwise than texts do: years, ranges, codes, names in two words for one. Runs in the browser and
// in the build.
import { normalizeWords, readWords, toWord, type Word } from "../words/normalize-words.ts";
import { directions } from "../words/plain-words.ts";
import { findJoinedCodes, findRanges } from "./find-codes.ts";
import { findLettered, findYears } from "./read-years.ts";
import type { SearchIndex } from "./search-index.ts";
import { place, takeOut, type TextReading } from "./text-reading.ts";
import { toDirectionToken, toYearToken } from "./tokens.ts";

/** Verbs of a direction that are one word or two. */
const regulation = /(?<![\p{L}\p{N}])(up|down)[-‐‑–−\s]?regulat\p{L}*(?![\p{L}\p{N}])/giu;

/** Words joined by a hyphen, without figures. */
const compounds = /(?<![\p{L}\p{M}\p{N}])\p{L}{2,}(?:[-‐‑–−]\p{L}{2,})+(?![\p{L}\p{M}\p{N}]|[-‐‑–−])/gu;

/** What texts have before a hyphen, or join to the word. */
const prefixes = "anti co cross extra inter intra micro multi non over post pre re self sub trans under".split(" ");

/** What takes each of them out of a text that is being read. */
type WrittenTakers = Record<
  "takeCompounds" | "takeYears" | "takeRanges" | "takeCodes" | "takeRegulation" | "takeApart",
  (reading: TextReading) => void
>;

/** Makes what takes it out of a text. */
export function newWrittenTakers(index: SearchIndex): WrittenTakers {
  /** Takes out spans of years, and the letter of `2012a`, which tells works of one year apart. */
  function takeYears(reading: TextReading): void {
    const { query } = reading;
    for (const { written, start, years } of findYears(reading.rest)) {
      const words = years.map(String).filter((year) => index.find(toYearToken(year)).size > 0);
      const [first, last] = [words[0], words.at(-1)];
      if (first === undefined) query.unknown.push(written);
      else place(reading, start, { written, tokens: words.map(toYearToken), words, isFilter: true });
      if (first !== undefined)
        query.readings.push({ written, read: first === last ? `the year ${first}` : `the years ${first} to ${last}` });
      takeOut(reading, start, start + written.length);
    }
    for (const { written, start, year } of findLettered(reading.rest)) {
      if (index.has(written.toLowerCase())) continue;
      query.readings.push({ written, read: year });
      takeOut(reading, start + year.length, start + written.length);
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

  /** Takes out verbs of a direction that texts write as one word or as two: `down-regulates`. */
  function takeRegulation(reading: TextReading): void {
    for (const { 0: written, 1: way = "", index: start } of reading.rest.matchAll(regulation)) {
      const direction = way.toLowerCase() === "up" ? "up" : "down";
      const phrase = [direction, "regul"];
      const token = toDirectionToken(direction);
      if (index.find(token).size === 0 && index.findPhrase(phrase).size === 0) continue;
      place(reading, start, { written, tokens: [token], phrases: [phrase], words: [...directions[direction]] });
      takeOut(reading, start, start + written.length);
    }
  }

  /** Takes out names and numbers that texts write together: `MDA MB 231`, `4 563`. */
  function takeApart(reading: TextReading): void {
    const words = readWords(reading.rest);
    const isOne = (some: readonly Word[]) => {
      const joined = some.map(({ form }) => form).join("");
      const written = reading.rest.slice(
        some[0]?.start,
        (some.at(-1)?.start ?? 0) + (some.at(-1)?.written.length ?? 0),
      );
      const isClose = written.split(/\s/u).length === some.length;
      return isClose && /\d/.test(joined) && some.some(({ word }) => !index.has(word)) && index.has(joined);
    };
    for (let first = 0; first < words.length; first++) {
      const count = [4, 3, 2].find((many) => first + many <= words.length && isOne(words.slice(first, first + many)));
      const some = words.slice(first, first + (count ?? 0));
      const [one, last] = [some[0], some.at(-1)];
      if (!one || !last) continue;
      const end = last.start + last.written.length;
      const joined = some.map(({ form }) => form).join("");
      place(reading, one.start, { written: reading.rest.slice(one.start, end), tokens: [joined], words: [joined] });
      takeOut(reading, one.start, end);
      first += some.length - 1;
    }
  }

  /** Takes out words in two parts that texts write as one, `intra-luminal`, and the other way round, `crosstalk`. */
  function takeCompounds(reading: TextReading): void {
    for (const { 0: written, index: start } of reading.rest.matchAll(compounds)) {
      const parts = readWords(written);
      const joined = toWord(parts.map(({ form }) => form).join(""));
      if (parts.length < 2 || parts.every(({ word }) => index.has(word)) || !index.has(joined)) continue;
      place(reading, start, { written, tokens: [joined], words: [joined] });
      takeOut(reading, start, start + written.length);
    }
    for (const { word, form, written, start } of readWords(reading.rest)) {
      const prefix = prefixes.find((one) => form.startsWith(one) && form.length > one.length + 3);
      if (prefix === undefined || index.has(word)) continue;
      const phrase = [prefix, form.slice(prefix.length)].map(toWord);
      if (index.findPhrase(phrase).size === 0) continue;
      place(reading, start, { written, phrases: [phrase], words: phrase });
      takeOut(reading, start, start + written.length);
    }
  }

  return { takeCompounds, takeYears, takeRanges, takeCodes, takeRegulation, takeApart };
}
