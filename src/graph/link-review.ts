import { parseProse } from "../prose/parse-prose.ts";
import type { Abbreviation } from "../schemas/abbreviation.ts";
import type { Figure } from "../schemas/figure.ts";
import type { FindingEntry } from "../schemas/finding.ts";
import type { ReferenceEntry } from "../schemas/reference.ts";
import type { Article } from "../schemas/review.ts";
import type { SectionEntry } from "../schemas/section.ts";
import type { TopicEntry } from "../schemas/topic.ts";
import type { Finding, Reference, Review, Section, Sentence, Topic } from "./review.types.ts";

/** An entry and its id. */
interface Identified<Data> {
  id: string;
  data: Data;
}

/** What the review is linked from: entries whose shape and links have been checked. */
export interface ReviewEntries {
  review: Identified<Article>[];
  references: Identified<ReferenceEntry>[];
  abbreviations: Identified<Abbreviation>[];
  figures: Identified<Figure>[];
  sections: (Identified<SectionEntry> & { body: string })[];
  findings: Identified<FindingEntry>[];
  topics: Identified<TopicEntry>[];
}

/** The entry under a key; its absence is a bug, because the content was checked before. */
function get<Value>(map: ReadonlyMap<string, Value>, key: string, kind: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`no ${kind} “${key}”; run the checks before linking`);
  return value;
}

/** A map of entries by their id. */
const byId = <Value extends { id: string }>(values: readonly Value[]) =>
  new Map(values.map((value) => [value.id, value]));

/** Phase 1: every thing that can be linked to exists, still without links. */
function registerTargets(entries: ReviewEntries) {
  const references = entries.references
    .map(({ id, data }): Reference => ({
      id,
      number: Number(data["citation-label"]),
      entry: data,
      citations: [],
      findings: [],
    }))
    .sort((a, b) => a.number - b.number);
  const topics = entries.topics.map(({ id, data }): Topic => {
    const { broader: _, ...rest } = data;
    return { ...rest, id };
  });
  const sections = entries.sections
    .map(({ id, data, body }): Section => {
      const { parent: _parent, articleParagraphs: _paragraphs, ...rest } = data;
      const figures = entries.figures.map((figure) => figure.data).filter((figure) => figure.section === id);
      return { ...rest, id, body, children: [], paragraphs: [], figures, findings: [], references: [] };
    })
    .sort((a, b) => a.order - b.order);
  return { references, topics, sections };
}

/** Reads a section's prose into paragraphs, sentences and citations, each citation entered with its reference. */
function linkProse(section: Section, entry: SectionEntry, referenceById: ReadonlyMap<string, Reference>): void {
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
      const sentence: Sentence = { id: line.id, paragraph, groups: [] };
      for (const marker of line.markers) {
        const citations = marker.keys.map((key) => {
          const reference = get(referenceById, key, "reference");
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

/**
 * Links the entries of a checked review: phase 1 registers every target, phase 2 resolves links and writes backlinks,
 * so that nothing depends on the order of files.
 */
export function linkReview(entries: ReviewEntries): Review {
  const { references, topics, sections } = registerTargets(entries);
  const referenceById = byId(references);
  const referenceByNumber = new Map(references.map((reference) => [String(reference.number), reference]));
  const topicById = byId(topics);
  const sectionById = byId(sections);

  for (const reference of references) {
    const same = reference.entry.custom.sameWorkAs;
    if (same) reference.sameWork = get(referenceByNumber, same, "reference");
  }
  for (const { id, data } of entries.topics) {
    if (data.broader) get(topicById, id, "topic").broader = get(topicById, data.broader, "topic");
  }
  const sectionEntryById = byId(entries.sections);
  sections.forEach((section, index) => {
    const entry = get(sectionEntryById, section.id, "section").data;
    const previous = sections[index - 1];
    if (previous) {
      section.previous = previous;
      previous.next = section;
    }
    if (entry.parent) {
      section.parent = get(sectionById, entry.parent, "section");
      section.parent.children.push(section);
    }
    linkProse(section, entry, referenceById);
  });

  const topicsOf = (ids: readonly string[]) => ids.map((id) => get(topicById, id, "topic"));
  const findings = entries.findings
    .map(({ id, data }): Finding => {
      const section = get(sectionById, data.section, "section");
      const sentenceById = byId(section.paragraphs.flatMap((paragraph) => paragraph.sentences));
      const sentences = data.sentences.map((sentence) => get(sentenceById, sentence, "sentence"));
      const paragraph = sentences[0]?.paragraph;
      return {
        ...data,
        number: Number(id),
        source: { ...data.source, topic: get(topicById, data.source.topic, "topic") },
        tumors: topicsOf(data.tumors),
        cellLines: topicsOf(data.cellLines),
        cargo: topicsOf(data.cargo),
        targets: topicsOf(data.targets),
        process: topicsOf(data.process),
        references: data.references.map((key) => get(referenceById, key, "reference")),
        section,
        sentences,
        ...(paragraph && { paragraph }),
      };
    })
    .sort((a, b) => a.number - b.number);
  for (const finding of findings) {
    finding.section.findings.push(finding);
    for (const reference of finding.references) reference.findings.push(finding);
  }

  const article = entries.review[0]?.data;
  if (!article) throw new Error("no review.yaml; run the checks before linking");
  return {
    article,
    sections,
    tableSection: get(sectionById, article.table.section, "section"),
    references,
    findings,
    topics,
    abbreviations: entries.abbreviations.map(({ data }) => data),
  };
}
