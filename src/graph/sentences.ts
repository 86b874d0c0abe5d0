import { byId, getById } from "./lookups.ts";
import type { Section, Sentence } from "./review.types.ts";

/** All sentences of a section or of its prose, in order. */
export const sentencesOf = <Value>({
  paragraphs,
}: {
  paragraphs: readonly { sentences: readonly Value[] }[];
}): Value[] => paragraphs.flatMap(({ sentences }) => sentences);

const sentencesById = new WeakMap<Section, ReadonlyMap<string, Sentence>>();

/** The sentence `p2s3` of a section whose prose has been read. @throws Error when there is none: run the checks before */
export function getSentence(section: Section, id: string): Sentence {
  const known = sentencesById.get(section) ?? byId(sentencesOf(section));
  sentencesById.set(section, known);
  return getById(known, id, `sentence of ${section.id}`);
}
