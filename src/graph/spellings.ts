import type { TopicEntry } from "../schemas/topic.ts";
import type { DataPath } from "../source/parse-file.ts";

/** Every way to write a topic: its name, its aliases, its abbreviation. */
export function spellingsOf(topic: Pick<TopicEntry, "name" | "aliases" | "abbreviation">): string[] {
  return [...new Set([topic.name, ...topic.aliases, ...(topic.abbreviation ? [topic.abbreviation] : [])])];
}

/** Every name under which a search finds a topic: its spellings, and synonyms from public sources. */
export const searchNamesOf = (topic: Pick<TopicEntry, "name" | "aliases" | "abbreviation" | "synonyms">): string[] => [
  ...new Set([...spellingsOf(topic), ...topic.synonyms.map(({ name }) => name)]),
];

/** The field of a topic that holds a spelling. */
export function fieldOf(topic: TopicEntry, spelling: string): DataPath {
  if (topic.name === spelling) return ["name"];
  const alias = topic.aliases.indexOf(spelling);
  if (alias >= 0) return ["aliases", alias];
  const synonym = topic.synonyms.findIndex(({ name }) => name === spelling);
  return synonym >= 0 ? ["synonyms", synonym, "name"] : ["abbreviation"];
}

/**
 * One spelling reduced to what tells it from others: `TGF-β` and `TGFβ`, `miR 21` and `miR-21` are the same.
 * `reduceSpelling("Bone-marrow MSC")` → `bonemarrowmsc`
 */
export function reduceSpelling(spelling: string): string {
  return spelling
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-‐‑–−’'/]/g, "");
}

/** What a finder must know of a topic. */
type Spelled = Pick<TopicEntry, "name" | "aliases" | "abbreviation"> & { id: string };

/** A stretch of text that names a topic. */
interface Mention<Topic extends Spelled = Spelled> {
  topic: Topic;
  start: number;
  end: number;
}

/** Finds the topics that a text names, from left to right, the longest spelling first; none overlaps another. */
export type MentionFinder<Topic extends Spelled = Spelled> = (text: string) => Mention<Topic>[];

/** Short words are names only as they are written: `MM` is multiple myeloma, `mm` a length; `Bax` no `bax`. */
const needsItsCase = (spelling: string) => spelling.length <= 4 && !/\d/.test(spelling);

/** Hyphens, spaces and apostrophes of any kind stand for one another: `bone marrow` is `bone-marrow`, and `IL−6`, with a minus, `IL-6`. */
const foldSigns = (text: string) => text.replace(/[-‐‑− ]/g, " ").replace(/[’']/g, "'");

/** Text in which spellings are looked for, without capitals; every character keeps its place. */
const fold = (text: string) =>
  foldSigns(text).replace(/\p{Lu}/gu, (capital) => {
    const small = capital.toLowerCase();
    return small.length === capital.length ? small : capital;
  });

/** Where a spelling may begin: at a word or at a sign. */
const beginnings = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu;

/** Every folded spelling by the word that it begins with, so that a word of a text asks for few, however many there are. */
function groupByBeginning(spellings: readonly string[]): ReadonlyMap<string, string[]> {
  return Map.groupBy(spellings, (spelling) => spelling.match(beginnings)?.[0] ?? "");
}

const endsInWord = /[\p{L}\p{N}]$/u;
const endsInHyphenatedLetter = /\p{L}[-‐‑−]$/u;
const beginsAnotherName = /^(?:[\p{L}\p{N}]|[-‐‑−]\p{N})/u;

/** Whether no name that goes on to the left could end here. */
const isFreeBefore = (text: string, index: number) => {
  const before = text.slice(Math.max(0, index - 3), index);
  return !endsInWord.test(before) && !endsInHyphenatedLetter.test(before);
};

/** Whether no name that goes on to the right could begin here. */
const isFreeAfter = (text: string, index: number) => !beginsAnotherName.test(text.slice(index, index + 3));

/**
 * Makes a finder of all spellings of the topics, at word boundaries: `miR-22` is not found in `miR-221`, `MSC` not in
 * `BM-MSC`, `MMP` not in `MMP-2`. A plural `s` may follow.
 */
export function newMentionFinder<Topic extends Spelled>(topics: readonly Topic[]): MentionFinder<Topic> {
  const topicBySpelling = new Map<string, Topic>();
  for (const topic of topics) {
    for (const spelling of spellingsOf(topic)) {
      topicBySpelling.set(foldSigns(needsItsCase(spelling) ? spelling : spelling.toLowerCase()), topic);
    }
  }
  const groups = groupByBeginning(topics.flatMap(spellingsOf).map(fold));
  /** The spellings that a word may begin, its plural `s` left away, the longest first. */
  const candidatesFor = (word: string): string[] => {
    const singular = word.endsWith("s") ? (groups.get(word.slice(0, -1)) ?? []) : [];
    return [...(groups.get(word) ?? []), ...singular].sort((a, b) => b.length - a.length);
  };
  return (text) => {
    const mentions: Mention<Topic>[] = [];
    const folded = fold(text);
    let free = 0;
    for (const { 0: word, index } of folded.matchAll(beginnings)) {
      if (index < free) continue;
      const candidates = candidatesFor(word);
      if (candidates.length === 0 || !isFreeBefore(text, index)) continue;
      for (const spelling of candidates) {
        if (!folded.startsWith(spelling, index)) continue;
        const last = index + spelling.length;
        const end = [folded[last] === "s" ? last + 1 : last, last].find((place) => isFreeAfter(text, place));
        if (end === undefined) continue;
        free = end;
        const found = foldSigns(text.slice(index, last));
        const topic = topicBySpelling.get(found) ?? topicBySpelling.get(found.toLowerCase());
        if (topic) mentions.push({ topic, start: index, end });
        break;
      }
    }
    return mentions;
  };
}
