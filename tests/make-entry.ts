import type { Identified } from "../src/graph/register-targets.ts";
import type { FindingEntry } from "../src/schemas/finding.ts";
import type { NoteEntry } from "../src/schemas/note.ts";
import type { ReferenceEntry } from "../src/schemas/reference.ts";
import type { TopicEntry } from "../src/schemas/topic.ts";

/** A complete reference as authored, with some fields replaced. */
export const makeEntry = (fields: Partial<ReferenceEntry> = {}): ReferenceEntry => ({
  id: "zhu2012",
  "citation-label": "39",
  type: "article-journal",
  title: "Exosomes promote tumor growth in vivo",
  author: [
    { family: "Zhu", given: "W" },
    { family: "Huang", given: "L" },
  ],
  "container-title": "Cancer Lett",
  volume: "315",
  page: "28-37",
  issued: { "date-parts": [[2012]] },
  custom: { identifiers: { status: "none" } },
  ...fields,
});

/** A topic as authored, under its id, with some fields replaced. It is named by its id unless told otherwise. */
export const makeTopic = (id: string, fields: Partial<TopicEntry> = {}): Identified<TopicEntry> => ({
  id,
  data: {
    kind: "target",
    name: id,
    aliases: [],
    synonyms: [],
    definition: "A topic of a test.",
    identifiers: [],
    general: false,
    ...fields,
  },
});

/** A finding of the smallest review as authored, under its number, with some fields replaced. */
export const makeFinding = (number: number, fields: Partial<FindingEntry> = {}): Identified<FindingEntry> => ({
  id: String(number),
  data: {
    title: `Finding ${number}`,
    statement: "Something is reported.",
    source: { topic: "msc", class: "msc", species: "human", tissue: "bone marrow" },
    tumors: [],
    cellLines: [],
    cargo: [],
    cargoOrigin: "none stated",
    targets: [],
    raised: [],
    lowered: [],
    drugs: [],
    process: ["growth"],
    models: ["in vivo"],
    outcome: "Growth changes",
    effect: "promotes",
    effectGround: "It says so.",
    references: [],
    section: "abstract",
    sentences: [],
    basis: "stated",
    ...fields,
  },
});

/** A note as authored, under its id, with some fields replaced. */
export const makeNote = (id: string, fields: Partial<NoteEntry> = {}): Identified<NoteEntry> => ({
  id,
  data: {
    title: "A note of a test",
    severity: "B",
    about: [{ review: true }],
    note: "Something is at fault.",
    restsOn: [{ kind: "text", what: "the text" }],
    relatedTo: [],
    ...fields,
  },
});
