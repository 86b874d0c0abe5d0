import { getById } from "./lookups.ts";
import type { Section, Sentence } from "./review.types.ts";

/** All sentences of a section, in order. */
export const sentencesOf = (section: Section): Sentence[] =>
  section.paragraphs.flatMap((paragraph) => paragraph.sentences);

/** The sentence `p2s3` of a section. @throws Error when there is none: run the checks before */
export function getSentence(section: Section, id: string): Sentence {
  return getById(
    new Map(sentencesOf(section).map((sentence) => [sentence.id, sentence])),
    id,
    `sentence of ${section.id}`,
  );
}
