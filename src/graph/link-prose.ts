import { toCitationAnchor } from "../addresses/citation-anchor.ts";
import { removeMarkers } from "../prose/citation-marker.ts";
import { parseProse } from "../prose/parse-prose.ts";
import type { SectionEntry } from "../schemas/section.ts";
import { enter, getById, uniqueByNumber } from "./lookups.ts";
import type { Targets } from "./register-targets.ts";
import type { Reference, Section, Sentence, Topic } from "./review.types.ts";
import { sentencesOf } from "./sentences.ts";
import { newMentionFinder } from "./spellings.ts";

/**
 * Reads a section's prose into paragraphs, sentences and citations, each citation entered with its reference.
 * @throws Error when it has a paragraph that tells none of the article's: the content must have been checked before
 */
export function linkProse(section: Section, entry: SectionEntry, referenceById: ReadonlyMap<string, Reference>): void {
  const cited = new Map<Reference, number>();
  parseProse(section.body).paragraphs.forEach((prose, index) => {
    const number = index + 1;
    const articleParagraph = entry.articleParagraphs[index];
    if (articleParagraph === undefined)
      throw new Error(`no paragraph of the article for ${section.id} ${prose.id}; run the checks before linking`);
    const paragraph = {
      id: prose.id,
      number,
      articleParagraph,
      section,
      sentences: [] as Sentence[],
    };
    for (const line of prose.sentences) {
      const text = removeMarkers(line.text);
      const place = paragraph.sentences.length + 1;
      const sentence: Sentence = { id: line.id, number: place, paragraph, groups: [], text, notes: [], findings: [] };
      for (const marker of line.markers) {
        const citations = marker.keys.map((key) => {
          const reference = getById(referenceById, key, "reference");
          const count = (cited.get(reference) ?? 0) + 1;
          cited.set(reference, count);
          const citation = { reference, sentence, anchor: toCitationAnchor(reference.number, count), count };
          enter(reference.citations, citation);
          return citation;
        });
        enter(sentence.groups, { citations });
      }
      enter(paragraph.sentences, sentence);
    }
    enter(section.paragraphs, paragraph);
  });
  section.references = uniqueByNumber([...cited.keys()]);
}

/** Enters with each topic the sentences and titles that mention it. Findings must have been linked before. */
export function linkTopics({ topics, sections, references }: Targets): void {
  const findMentions = newMentionFinder(topics);
  const topicsIn = (text: string): Topic[] => [...new Set(findMentions(text).map((mention) => mention.topic))];
  for (const sentence of sections.flatMap(sentencesOf)) {
    for (const topic of topicsIn(sentence.text)) enter(topic.sentences, sentence);
  }
  const titled = new Map(topics.map((topic) => [topic, [] as Reference[]]));
  for (const reference of references) {
    for (const topic of topicsIn(reference.entry.title)) titled.get(topic)?.push(reference);
  }
  for (const topic of topics) {
    const fromFindings = topic.findings.flatMap((finding) => finding.references);
    topic.references = uniqueByNumber([...fromFindings, ...(titled.get(topic) ?? [])]);
  }
}
