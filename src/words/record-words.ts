import type { Match } from "../schemas/identifier.ts";
import type { ReferenceEntry } from "../schemas/reference.ts";
import type { KindName } from "../schemas/schemas.ts";
import type { TopicKind } from "../schemas/topic.ts";

/** One thing and many, as lists, marks and problems name them. */
interface NounPair {
  one: string;
  many: string;
}

/** Each kind of content in words, as they stand within a sentence. */
export const recordNames: Readonly<Record<KindName, NounPair>> = {
  review: { one: "review", many: "reviews" },
  references: { one: "reference", many: "references" },
  abbreviations: { one: "abbreviation", many: "abbreviations" },
  journals: { one: "journal", many: "journals" },
  figures: { one: "figure", many: "figures" },
  sections: { one: "section", many: "sections" },
  findings: { one: "finding", many: "findings" },
  topics: { one: "topic", many: "topics" },
  notes: { one: "curator’s note", many: "curator’s notes" },
  pathways: { one: "pathway", many: "pathways" },
  moved: { one: "moved address", many: "moved addresses" },
};

/** Each kind of thing that a search finds, in words; what is found of a section is a paragraph of its text. */
export const foundNames = {
  topic: recordNames.topics,
  finding: recordNames.findings,
  reference: recordNames.references,
  section: { one: "text", many: "text" },
  pathway: recordNames.pathways,
  note: recordNames.notes,
} as const satisfies Readonly<Record<string, NounPair>>;

/** What each list of the site is called: its page, the menu that leads to it. */
export const listNames = {
  findings: "Findings",
  pathways: "Pathways",
  topics: "Topics",
  references: "References",
  notes: "Notes",
} as const satisfies Readonly<Partial<Record<KindName, string>>>;

/** What each page is called that is about no single thing, but for the name of the site. */
export const pageNames = {
  ...listNames,
  review: "The whole review",
  evidence: "Map of the evidence",
  network: "From one topic to another",
  notes: "The curator’s notes",
  data: "Data",
  search: "Search",
  about: "About",
} as const;

/** What the page of a list says in its place where a review has nothing to list, and what others are told of that page. */
export const nothingListed = {
  findings: "No findings have been entered for this review.",
  pathways: "No pathways have been drawn for this review.",
  topics: "No topics have been entered for this review.",
  notes: "No notes have been written on this review.",
  network: "No pathways have been drawn for this review, so there are no chains to find.",
  map: "No finding of this review tells what vesicles do to a tumor, so there is no map to draw.",
} as const;

/** Each kind of topic in words. */
export const topicKindNames: Readonly<Record<TopicKind, NounPair>> = {
  tumor: { one: "Tumor", many: "Tumors" },
  process: { one: "Process", many: "Processes" },
  source: { one: "Vesicle source", many: "Vesicle sources" },
  cargo: { one: "Cargo", many: "Cargo" },
  target: { one: "Target", many: "Targets" },
  pathway: { one: "Pathway", many: "Pathways" },
  drug: { one: "Drug or agent", many: "Drugs and agents" },
  "cell-line": { one: "Cell line", many: "Cell lines" },
  "cell-type": { one: "Cell type", many: "Cell types" },
  structure: { one: "Cell structure", many: "Cell structures" },
};

/** What a topic of a kind is of its wider topic: a step or a place is a part of a process, all else is of its kind. */
export const nameTieToWider = (kind: TopicKind): string =>
  kind === "process" || kind === "structure" ? "part of" : "a kind of";

/** What is known of a work's identifier, as the page of the work says it. */
export const identifierStatusNames: Readonly<Record<ReferenceEntry["custom"]["identifiers"]["status"], string>> = {
  found: "The article prints no identifier: where this one was found",
  derived: "The identifier is derived, not printed: ground",
  none: "The article prints no identifier, and none was found that could be shown to belong to this work.",
};

/** Each kind of match between a topic and what another database means, in words. */
export const matchMeanings: Readonly<Record<Match, string>> = {
  exact: "means the same",
  close: "means nearly the same",
  broader: "takes in more than the topic",
  narrower: "takes in less than the topic",
  member: "is one of those that the topic stands for together",
};
