import { addresses, toFragment } from "../addresses/addresses.ts";
import { type Edition, locate, toProvenance } from "../citations/provenance.ts";
import type { Paragraph, Section, Review } from "../graph/review.types.ts";
import type { ReviewRecord, SectionRecord } from "./schemas/review-record.ts";

/** A paragraph, sentence by sentence. */
const toParagraphRecord = ({ id, articleParagraph, section, sentences }: Paragraph, edition: Edition) => ({
  id,
  address: locate(edition, toFragment(addresses.section(section.id), id)),
  articleParagraph,
  sentences: sentences.map((sentence) => ({
    id: sentence.id,
    address: locate(edition, toFragment(addresses.section(section.id), sentence.id)),
    text: sentence.text,
    citationGroups: sentence.groups.map(({ citations }) =>
      citations.map(({ reference, anchor }) => ({ reference: reference.number, referenceId: reference.id, anchor })),
    ),
    findings: sentence.findings.map(({ number }) => number),
    notes: sentence.notes.map((note) => note.id),
  })),
});

/** What a section holds, as review.json has it. */
const toSectionFields = (section: Section, edition: Edition): ReviewRecord["sections"][number] => ({
  id: section.id,
  address: locate(edition, addresses.section(section.id)),
  order: section.order,
  title: section.title,
  ...(section.printedHeading !== undefined && { printedHeading: section.printedHeading }),
  ...(section.parent && { parent: section.parent.id }),
  summary: section.summary,
  paragraphs: section.paragraphs.map((paragraph) => toParagraphRecord(paragraph, edition)),
  figures: section.figures.map(({ section: _, ...figure }) => figure),
  findings: section.findings.map(({ number }) => number),
  references: section.references.map(({ number }) => number),
  referenceIds: section.references.map(({ id }) => id),
});

/** A section as published: the twin of its page. */
export const toSectionRecord = (section: Section, edition: Edition): SectionRecord => ({
  ...toSectionFields(section, edition),
  ...toProvenance(edition),
});

/** The whole review as published: review.json, and the twin of the page of the whole review. */
export function toReviewRecord(review: Review, edition: Edition): ReviewRecord {
  const { article, sections, abbreviations } = review;
  const {
    site: _site,
    referenceCount: _count,
    table: _table,
    conflicts: _conflicts,
    recordsLookedUp,
    identifiersRemark,
    content: _content,
    licence: { name, url },
    ...printed
  } = article;
  return {
    address: locate(edition, addresses.review),
    ...toProvenance(edition),
    recordsLookedUp,
    ...(identifiersRemark !== undefined && { identifiersRemark }),
    article: { ...printed, licence: { name, url } },
    sections: sections.map((section) => toSectionFields(section, edition)),
    abbreviations: abbreviations.map(({ id, expansion, forms }) => ({ abbreviation: id, expansion, forms })),
  };
}
