// Pure: the word that a misspelled one means. Runs in the browser and in the build.
import { fold, normalizeWords, reduce } from "../words/normalize-words.ts";
import { isEveryday } from "../words/plain-words.ts";
import type { SearchIndex } from "./search-index.ts";
import type { NamedTopic } from "./search-topics.ts";
import { allowedSlips, countSlips } from "./slip.ts";
import { isFieldWord } from "./field-words.ts";
import { isOfOtherClass } from "./word-class.ts";

/** Corrects words of one index. */
interface Corrector {
  /** The word that was meant, as it is written; nothing where it is not likely. */
  correct(written: string): string | undefined;
  /** The topic that was meant, to offer; nothing where it is not likely. */
  suggest(written: string): NamedTopic | undefined;
}

/** Whether a word may be misspelled at all: codes are not, nor are words that mean something of their own. */
const isWord = (written: string): boolean =>
  !/\p{N}/u.test(written) &&
  !(/\p{Lu}\S*\p{Lu}/u.test(written) && written.length <= 6) &&
  !normalizeWords(written).some(isEveryday) &&
  !isFieldWord(fold(written));

/** Fewer letters are a word of their own. */
const leastLetters = 4;

/** Whether a stretch of letters and figures is one that is ever taken for another: no figure, and not too short. */
export const mayBeMended = (written: string): boolean =>
  !/\p{N}/u.test(written) && fold(written).length >= leastLetters;

/** The letters of a word, whatever their order; a doubled one counts once, a figure never does so. */
const lettersOf = (word: string): string => [...word.replace(/([a-z])\1/g, "$1")].sort().join("");

/** Makes a corrector. Topics' words are meant before others, and frequent ones before rare. */
export function newCorrector(index: Pick<SearchIndex, "formsBegun" | "namesBegun">): Corrector {
  return {
    correct(written) {
      const form = fold(written);
      const isShort = form.length === leastLetters; // then two letters may have changed places, and nothing else
      const most = isShort ? 1 : allowedSlips(form);
      if (most === 0 || !isWord(written)) return undefined;
      const near = index.formsBegun(form[0] ?? "").flatMap((candidate) => {
        if (candidate.rank === 0 || candidate.form.length < leastLetters || /\d/.test(candidate.form)) return [];
        if (isOfOtherClass(form, candidate.form)) return [];
        if (isShort && !(candidate.rank === 2 && lettersOf(form) === lettersOf(candidate.form))) return [];
        const slips = countSlips(form, candidate.form, most);
        return slips ? [{ ...candidate, slips }] : [];
      });
      near.sort((a, b) => a.slips - b.slips || b.rank - a.rank || b.count - a.count);
      return near[0]?.form;
    },
    suggest(written) {
      const form = reduce(written);
      if (form.length < 5 || (!/\d/.test(form) && !isWord(written))) return undefined;
      // The same letters in another order, and one slip more than is read so: PD-L2 is not PD-L1.
      const most = /\d/.test(form) ? 1 : allowedSlips(form) + 1;
      const isNear = (other: string) =>
        other.length > 4 && lettersOf(other) === lettersOf(form) && countSlips(form, other, most);
      const near = index.namesBegun(form[0] ?? "").filter((name) => isNear(reduce(name.written)));
      return near.sort((a, b) => a.place - b.place)[0]?.topic;
    },
  };
}
