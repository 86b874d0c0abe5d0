import type { TopicEntry } from "../schemas/topic.ts";

/** An amount with its noun: `1 sentence`, `3 sentences`. */
export const formatCount = (amount: number, one: string, many = `${one}s`): string =>
  `${amount} ${amount === 1 ? one : many}`;

/** The same where there may be none: `no notes`, `1 note`, `3 notes`. */
export const tellCount = (amount: number, one: string, many = `${one}s`): string =>
  amount === 0 ? `no ${many}` : formatCount(amount, one, many);

const numerals = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A number as prose writes it: `four`, from 13 on in figures. */
export const spellNumber = (amount: number): string => numerals[amount] ?? String(amount);

/** An amount with its noun as prose writes it: `one work`, `four works`. */
export const spellCount = (amount: number, one: string, many = `${one}s`): string =>
  `${spellNumber(amount)} ${amount === 1 ? one : many}`;

/** Members of a list as a sentence joins them: `a`, `a and b`, `a, b and c`. */
export const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;

/** A word or phrase as it begins a line: `promoting` → `Promoting` */
export const capitalize = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** What a name needs to be told as a symbol or a word. */
type Named = Pick<TopicEntry, "name" | "kind">;

/** `Gastric cancer` → `gastric cancer`, but `VEGF`, `miR-21` and, as symbols of molecules, `Bcl-2` and `Raf` as they are. */
const lowerFirst = ({ name, kind }: Named): string =>
  kind !== "target" && kind !== "pathway" && /^\p{Lu}\p{Ll}/u.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;

/** Names of topics as one phrase, of which only the first keeps its capital: `Gastric cancer, colon cancer` */
export function joinNames(topics: readonly Named[]): string {
  return topics.map((topic, index) => (index === 0 ? topic.name : lowerFirst(topic))).join(", ");
}

/** Names of topics as one phrase within a sentence: `gastric cancer, colon cancer` */
export const joinNamesInSentence = (topics: readonly Named[]): string => topics.map(lowerFirst).join(", ");
