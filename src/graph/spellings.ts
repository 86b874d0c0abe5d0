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
