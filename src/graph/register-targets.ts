import type { z } from "zod";
import type { KindName, schemas } from "../schemas/schemas.ts";
import { byId } from "./lookups.ts";
import type { Reference, Section, Topic } from "./review.types.ts";
import { compareTexts } from "../words/compare-texts.ts";

/** An entry and its id. */
export interface Identified<Data> {
  id: string;
  data: Data;
}

/** What the review is linked from: the entries of every kind, whose shape and links have been checked. */
export type ReviewEntries = {
  [Kind in KindName]: (Identified<z.output<(typeof schemas)[Kind]>> &
    (Kind extends "sections" ? { body: string } : object))[];
};

/** Everything that can be linked to, still without links. */
export interface Targets {
  /** By number. */
  references: Reference[];
  /** By name. */
  topics: Topic[];
  /** In the order of the review. */
  sections: Section[];
  referenceById: ReadonlyMap<string, Reference>;
  topicById: ReadonlyMap<string, Topic>;
  sectionById: ReadonlyMap<string, Section>;
}

/** Phase 1 of linking: every target exists before anything is resolved, so that the order of files never matters. */
export function registerTargets(entries: ReviewEntries): Targets {
  const journalById = byId(entries.journals);
  const references = entries.references
    .map(({ id, data }): Reference => {
      const journal = journalById.get(data["container-title"])?.data;
      return {
        id,
        number: Number(data["citation-label"]),
        entry: data,
        ...(journal && { otherJournalName: journal.otherName }),
        citations: [],
        findings: [],
        notes: [],
        pathways: [],
      };
    })
    .sort((a, b) => a.number - b.number);
  const topics = entries.topics
    .map(({ id, data }): Topic => {
      const { broader: _, ...rest } = data;
      return { ...rest, id, narrower: [], findings: [], sentences: [], references: [], pathways: [] };
    })
    .sort((a, b) => compareTexts(a.name, b.name));
  const sections = entries.sections
    .map(({ id, data, body }): Section => {
      const { parent: _parent, articleParagraphs: _paragraphs, ...rest } = data;
      const figures = entries.figures.map((figure) => figure.data).filter((figure) => figure.section === id);
      return { ...rest, id, body, children: [], paragraphs: [], figures, findings: [], references: [], pathways: [] };
    })
    .sort((a, b) => a.order - b.order);
  return {
    references,
    topics,
    sections,
    referenceById: byId(references),
    topicById: byId(topics),
    sectionById: byId(sections),
  };
}
