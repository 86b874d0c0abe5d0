// Pure: the word that a misspelled one means. Runs in the browser and in tests.
import { fold, normalizeWords, readWords } from "./normalize-words.ts";
import { isEveryday } from "./plain-words.ts";
import type { SearchIndex } from "./search-index.ts";
import { reduce, type SearchTopic } from "./search-topics.ts";
import { allowedSlips, countSlips } from "./slip.ts";
import { isFieldWord } from "./field-words.ts";
import { isOfOtherClass } from "./word-class.ts";

/** Corrects words of one index. */
interface Corrector {
  /** The word that was meant, as it is written; nothing where it is not likely. */
  correct(written: string): string | undefined;
  /** The topic that was meant, to offer; nothing where it is not likely. */
  suggest(written: string): SearchTopic | undefined;
}

/** Whether a word may be misspelled at all: codes are not, nor are words that mean something of their own. */
const isWord = (written: string): boolean =>
  !/\p{N}/u.test(written) &&
  !(/\p{Lu}\S*\p{Lu}/u.test(written) && written.length <= 6) &&
  !normalizeWords(written).some(isEveryday) &&
  !isFieldWord(fold(written));

/** The letters of a word, whatever their order; a doubled one counts once, a figure never does so. */
const lettersOf = (word: string): string => [...word.replace(/([a-z])\1/g, "$1")].sort().join("");

/** Makes a corrector. Topics' words are meant before others, and frequent ones before rare. */
export function newCorrector(index: SearchIndex, topics: readonly SearchTopic[]): Corrector {
  const ofTopics = new Set(
    topics.flatMap(({ spellings }) => spellings.flatMap((spelling) => readWords(spelling).map(({ form }) => form))),
  );
  // Names are misspelled, and what titles are made of; verbs and the like are words that mean themselves.
  const ofTitles = new Set(
    index.records.flatMap(({ title, work }) =>
      readWords([title, ...(work?.authors ?? [])].join(" ")).map(({ form }) => form),
    ),
  );
  const forms = [...index.forms.values()].filter(
    ({ form }) => form.length >= 4 && !/\d/.test(form) && (ofTopics.has(form) || ofTitles.has(form)),
  );
  return {
    correct(written) {
      const form = fold(written);
      const isShort = form.length === 4; // then two letters may have changed places, and nothing else
      const most = isShort ? 1 : allowedSlips(form);
      if (most === 0 || !isWord(written)) return undefined;
      const near = forms.flatMap((candidate) => {
        if (candidate.form[0] !== form[0] || isOfOtherClass(form, candidate.form)) return [];
        if (isShort && !(ofTopics.has(candidate.form) && lettersOf(form) === lettersOf(candidate.form))) return [];
        const slips = countSlips(form, candidate.form, most);
        return slips ? [{ ...candidate, slips, isOfTopic: ofTopics.has(candidate.form) }] : [];
      });
      near.sort((a, b) => a.slips - b.slips || Number(b.isOfTopic) - Number(a.isOfTopic) || b.count - a.count);
      return near[0]?.form;
    },
    suggest(written) {
      const form = reduce(written);
      if (form.length < 5 || (!/\d/.test(form) && !isWord(written))) return undefined;
      // The same letters in another order, and one slip more than is read so: PD-L2 is not PD-L1.
      const most = /\d/.test(form) ? 1 : allowedSlips(form) + 1;
      const isNear = (other: string) =>
        other[0] === form[0] &&
        other.length > 4 &&
        lettersOf(other) === lettersOf(form) &&
        countSlips(form, other, most);
      return topics.find(({ spellings }) => spellings.some((spelling) => isNear(reduce(spelling))));
    },
  };
}
