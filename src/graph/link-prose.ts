import { parseProse } from "../prose/parse-prose.ts";
import type { SectionEntry } from "../schemas/section.ts";
import { getById } from "./by-id.ts";
import type { Reference, Section, Sentence } from "./review.types.ts";

/** Reads a section's prose into paragraphs, sentences and citations, each citation entered with its reference. */
export function linkProse(section: Section, entry: SectionEntry, referenceById: ReadonlyMap<string, Reference>): void {
  const cited = new Map<Reference, number>();
  parseProse(section.body).paragraphs.forEach((prose, index) => {
    const paragraph = {
      id: prose.id,
      number: index + 1,
      articleParagraph: entry.articleParagraphs[index] ?? index + 1,
      section,
      sentences: [] as Sentence[],
    };
    for (const line of prose.sentences) {
      const text = line.text.replace(/\s*\[@[^\]]*\]/g, "");
      const sentence: Sentence = { id: line.id, paragraph, groups: [], text, notes: [], findings: [] };
      for (const marker of line.markers) {
        const citations = marker.keys.map((key) => {
          const reference = getById(referenceById, key, "reference");
          const count = (cited.get(reference) ?? 0) + 1;
          cited.set(reference, count);
          const citation = { reference, sentence, anchor: `cite-${reference.number}-${count}` };
          reference.citations.push(citation);
          return citation;
        });
        sentence.groups.push({ citations });
      }
      paragraph.sentences.push(sentence);
    }
    section.paragraphs.push(paragraph);
  });
  section.references = [...cited.keys()].sort((a, b) => a.number - b.number);
}
