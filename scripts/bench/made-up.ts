import { listWordsOfEveryText } from "../../src/words/plain-words.ts";

/** How many words there are; a word is three syllables out of 64. */
const manyWords = 64 ** 3;
const consonants = "bdfghjklmnprstvz";
const vowels = "aeou";

/** English words that no topic may be called by, and that this language has by chance: “before”. */
const plainWords: ReadonlySet<string> = new Set(listWordsOfEveryText());

/** An odd number, so that neighbors get words that do not look alike and none gets the word of another. */
const stride = 77_777;

/** Word number `index` of a language that is nobody's: `Zuhome`. Each index below 262,144 has a word of its own. */
export function toWord(index: number): string {
  if (index >= manyWords) throw new Error(`there are ${manyWords} words, and none under ${index}`);
  let rest = (index * stride) % manyWords;
  let word = "";
  for (let count = 0; count < 3; count++) {
    word += `${consonants.charAt(rest % 16)}${vowels.charAt((rest >> 4) % 4)}`;
    rest >>= 6;
  }
  if (plainWords.has(word)) word += "z";
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Numbers that look as if thrown, and are the same in every run: a linear congruence. */
export interface Chooser {
  /** A whole number from 0, below `end`. */
  below(end: number): number;
  /** One of a list. @throws Error when it is empty */
  one<Value>(list: readonly Value[]): Value;
  /** So many different ones of a list, as far as it has them. */
  some<Value>(list: readonly Value[], count: number): Value[];
}

/** Begins a row of choices. */
export function newChooser(seed: number): Chooser {
  let state = seed >>> 0;
  const below = (end: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  const one = <Value>(list: readonly Value[]): Value => {
    const value = list[below(list.length)];
    if (value === undefined) throw new Error("there is nothing to choose from");
    return value;
  };
  const some = <Value>(list: readonly Value[], count: number): Value[] => {
    const chosen = new Set<Value>();
    while (chosen.size < Math.min(count, list.length)) chosen.add(one(list));
    return [...chosen];
  };
  return { below, one, some };
}

const plain =
  "a new and larger part of these effects was seen again when the same cells had been kept apart from others for longer than before while no change of their number could be told from that of all the rest after some days".split(
    " ",
  );

/** So many plain English words, none after itself, to give sentences and notes the length that real ones have. */
export function fill(choose: Chooser, count: number): string {
  const words: string[] = [];
  while (words.length < count) {
    const word = choose.one(plain);
    if (word !== words.at(-1)) words.push(word);
  }
  return words.join(" ");
}
