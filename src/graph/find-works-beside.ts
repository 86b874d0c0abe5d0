import type { Reference } from "./review.types.ts";

/** Works cited in the same paragraphs as this one, by number. */
export function findWorksBeside(reference: Reference): Reference[] {
  const paragraphs = new Set(reference.citations.map((citation) => citation.sentence.paragraph));
  const others = [...paragraphs]
    .flatMap((paragraph) => paragraph.sentences)
    .flatMap((sentence) => sentence.groups.flatMap((group) => group.citations.map((citation) => citation.reference)))
    .filter((other) => other !== reference);
  return [...new Set(others)].sort((a, b) => a.number - b.number);
}
