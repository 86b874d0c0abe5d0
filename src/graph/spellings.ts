import type { TopicEntry } from "../schemas/topic.ts";

/** Every way to write a topic: its name, its aliases, its abbreviation. */
export function spellingsOf(topic: Pick<TopicEntry, "name" | "aliases" | "abbreviation">): string[] {
  return [...new Set([topic.name, ...topic.aliases, ...(topic.abbreviation ? [topic.abbreviation] : [])])];
}

/**
 * One spelling reduced to what tells it from others: `TGF-β` and `TGFβ`, `miR 21` and `miR-21` are the same.
 * `reduceSpelling("Bone-marrow MSC")` → `bonemarrowmsc`
 */
export function reduceSpelling(spelling: string): string {
  return spelling
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-‐‑–’'/]/g, "");
}

/** What a finder must know of a topic. */
type Spelled = Pick<TopicEntry, "name" | "aliases" | "abbreviation"> & { id: string };

/** A stretch of text that names a topic. */
export interface Mention<Topic extends Spelled = Spelled> {
  topic: Topic;
  start: number;
  end: number;
}

/** Finds the topics that a text names, from left to right, the longest spelling first; none overlaps another. */
export type MentionFinder<Topic extends Spelled = Spelled> = (text: string) => Mention<Topic>[];

/** Short words are names only as they are written: `MM` is multiple myeloma, `mm` a length; `Bax` no `bax`. */
const needsItsCase = (spelling: string) => spelling.length <= 4 && !/\d/.test(spelling);

/** Hyphens, spaces and apostrophes of any kind stand for one another: `bone marrow` is `bone-marrow`. */
const toPattern = (spelling: string) =>
  spelling
    .split(/[-‐‑ ]/)
    .map((word) => word.split(/[’']/).map(RegExp.escape).join("[’']"))
    .join("[-‐‑ ]");

/**
 * Makes a finder of all spellings of the topics, at word boundaries: `miR-22` is not found in `miR-221`, `MSC` not in
 * `BM-MSC`, `MMP` not in `MMP-2`. A plural `s` may follow.
 */
export function newMentionFinder<Topic extends Spelled>(topics: readonly Topic[]): MentionFinder<Topic> {
  const topicBySpelling = new Map<string, Topic>();
  for (const topic of topics) {
    for (const spelling of spellingsOf(topic)) {
      const key = needsItsCase(spelling) ? spelling : spelling.toLowerCase();
      topicBySpelling.set(key.replace(/[-‐‑ ]/g, " ").replace(/[’']/g, "'"), topic);
    }
  }
  const spellings = topics.flatMap(spellingsOf).sort((a, b) => b.length - a.length);
  if (spellings.length === 0) return () => [];
  const alternatives = spellings.map(toPattern).join("|");
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?<!\\p{L}[-‐‑])(${alternatives})s?(?![\\p{L}\\p{N}])(?![-‐‑]\\p{N})`,
    "giu",
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = (match[1] ?? "").replace(/[-‐‑ ]/g, " ").replace(/[’']/g, "'");
      const topic = topicBySpelling.get(found) ?? topicBySpelling.get(found.toLowerCase());
      return topic ? [{ topic, start: match.index, end: match.index + match[0].length }] : [];
    });
}
