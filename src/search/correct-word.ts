// Pure: the word that a misspelled one means. Runs in the browser and in tests.
import { fold, normalizeWords, readWords } from "./normalize-words.ts";
import { isEveryday } from "./plain-words.ts";
import type { SearchIndex } from "./search-index.ts";
import { reduce, type SearchTopic } from "./search-topics.ts";
import { allowedSlips, countSlips } from "./slip.ts";
import { isFieldWord } from "./field-words.ts";

/** Corrects words of one index. */
export interface Corrector {
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
      const most = allowedSlips(form);
      if (most === 0 || !isWord(written)) return undefined;
      const near = forms.flatMap((candidate) => {
        if (candidate.form[0] !== form[0]) return [];
        const slips = countSlips(form, candidate.form, most);
        return slips ? [{ ...candidate, slips, isOfTopic: ofTopics.has(candidate.form) }] : [];
      });
      near.sort((a, b) => a.slips - b.slips || Number(b.isOfTopic) - Number(a.isOfTopic) || b.count - a.count);
      return near[0]?.form;
    },
    suggest(written) {
      const form = reduce(written);
      const isCode = /\d/.test(form);
      if (form.length < 5 || (!isCode && !isWord(written))) return undefined;
      // Of a code only its figures or letters may be transposed: PD-L2 is not PD-L1.
      const isNear = (other: string) =>
        isCode
          ? other.length === form.length &&
            [...other].sort().join() === [...form].sort().join() &&
            countSlips(form, other, 1)
          : other[0] === form[0] && other.length > 5 && countSlips(form, other, allowedSlips(form) + 1);
      return topics.find(({ spellings }) => spellings.some((spelling) => isNear(reduce(spelling))));
    },
  };
}
