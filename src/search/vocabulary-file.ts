// Pure: the vocabulary as it travels. Field names and repeated names would be a tenth of what a first search loads.
import type { Vocabulary } from "./search-vocabulary.ts";

/** Each topic is its id, its name and its other spellings; the words stand in one text, and each begins like the last. */
interface PackedVocabulary {
  topics: string[][];
  words: string;
  references: number;
}

const letters = "0123456789abcdefghijklmnopqrstuvwxyz";

/** How many letters two words share at their beginning, 35 at most, so that one letter can say it. */
function countShared(a: string, b: string): number {
  let count = 0;
  while (count < letters.length - 1 && count < a.length && a[count] === b[count]) count++;
  return count;
}

/** Writes a vocabulary as text; its words must be in order and hold no space. */
export function packVocabulary({ topics, words, references }: Vocabulary): string {
  const packed: PackedVocabulary = {
    topics: topics.map(({ id, name, spellings }) => [id, name, ...spellings.filter((spelling) => spelling !== name)]),
    words: words
      .map((word, index) => {
        const shared = countShared(words[index - 1] ?? "", word);
        return `${letters[shared] ?? ""}${word.slice(shared)}`;
      })
      .join(" "),
    references,
  };
  return JSON.stringify(packed);
}

/** Reads what `packVocabulary` wrote. The name of a topic is its first spelling. */
export function unpackVocabulary(packed: unknown): Vocabulary {
  const { topics, words, references } = packed as PackedVocabulary;
  const read: string[] = [];
  if (words !== "") {
    for (const word of words.split(" ")) {
      read.push((read.at(-1) ?? "").slice(0, letters.indexOf(word.charAt(0))) + word.slice(1));
    }
  }
  return {
    topics: topics.map(([id = "", name = "", ...others]) => ({ id, name, spellings: [name, ...others] })),
    words: read,
    references,
  };
}
