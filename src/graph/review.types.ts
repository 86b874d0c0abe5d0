import type { PagedList } from "../addresses/list-pages.ts";
import type { LinkKind } from "../schemas/link.ts";
import type { MovedEntry } from "../schemas/moved.ts";
import type { Abbreviation, Figure, SectionEntry } from "../schemas/section.ts";
import type { NoteEntry } from "../schemas/note.ts";
import type { FindingEntry } from "../schemas/finding.ts";
import type { PathwayEntry } from "../schemas/pathway.ts";
import type { ReferenceEntry } from "../schemas/reference.ts";
import type { Article } from "../schemas/review.ts";
import type { TopicEntry } from "../schemas/topic.ts";

/** What a resolved link of each kind leads to. What is printed, a number or an abbreviation, stays what it is. */
export interface LinkTargets extends Record<LinkKind, unknown> {
  reference: Reference;
  "reference number": string;
  section: Section;
  sentence: Sentence;
  topic: Topic;
  finding: Finding;
  note: Note;
  figure: number;
  abbreviation: string;
  row: number;
}

/** An entry with every link replaced by what it leads to. */
export type Resolved<Data> = Data extends string | number
  ? "leadsTo" extends keyof Data
    ? LinkTargets[NonNullable<Data["leadsTo"]> & keyof LinkTargets]
    : Data
  : Data extends readonly (infer Item)[]
    ? Resolved<Item>[]
    : Data extends object
      ? { [Field in keyof Data]: Resolved<Data[Field]> }
      : Data;

/** A marker in the text: the works named at one place, in the order of the article. */
interface CitationGroup {
  citations: readonly Citation[];
}

/** One work cited at one place. */
export interface Citation {
  reference: Reference;
  sentence: Sentence;
  /** Which of the citations of its work in this section it is, from 1. */
  count: number;
  /** `cite-39-2`: the second citation of 39 in this section; a fragment of the section's page. */
  anchor: string;
}

/** One sentence of a section; one line of its source. */
export interface Sentence {
  /** `p2s3`, a fragment of the section's page. */
  id: string;
  /** Which sentence of its paragraph it is, from 1. */
  number: number;
  paragraph: Paragraph;
  groups: readonly CitationGroup[];
  /** The sentence as plain text, without its markers. */
  text: string;
  /** Notes about it. */
  notes: readonly Note[];
  /** Findings that it states, by number. */
  findings: readonly Finding[];
}

/** One paragraph of a section. */
export interface Paragraph {
  /** `p2`, a fragment of the section's page. */
  id: string;
  /** From 1. */
  number: number;
  /** The paragraph of the article's section that this one tells. */
  articleParagraph: number;
  section: Section;
  sentences: readonly Sentence[];
}

/** One section of the review. */
export interface Section extends Omit<SectionEntry, "parent" | "articleParagraphs"> {
  id: string;
  /** Markdown, padded as `parseFile` leaves it. */
  body: string;
  parent?: Section;
  children: readonly Section[];
  previous?: Section;
  next?: Section;
  paragraphs: readonly Paragraph[];
  figures: readonly Figure[];
  /** Findings that its text tells, by number. */
  findings: readonly Finding[];
  /** Works cited in it, by number. */
  references: readonly Reference[];
  /** Pathways with an edge that its text states, in the order of the gallery. */
  pathways: readonly Pathway[];
}

/** One of the works that the article cites. */
export interface Reference {
  /** Cite key, `zhu2012`. */
  id: string;
  /** The article's number, from 1. */
  number: number;
  /** The bibliographic record, CSL-JSON. */
  entry: ReferenceEntry;
  /** What its journal is called beside the name that is printed, so that the search finds both. */
  otherJournalName?: string;
  /** Every citation of it in the text, in the order of the review. */
  citations: readonly Citation[];
  /** Findings that rest on it, by number. */
  findings: readonly Finding[];
  /** Pathways with an edge that rests on it, in the order of the gallery. */
  pathways: readonly Pathway[];
  /** The other entry that prints the same work. */
  sameWork?: Reference;
  /** Notes about it. */
  notes: readonly Note[];
}

/** A topic: a tumor, a molecule, a drug, a cell, a source or a process that the review names. */
export interface Topic extends Omit<TopicEntry, "broader"> {
  id: string;
  broader?: Topic;
  /** Topics that name this one as broader. */
  narrower: readonly Topic[];
  /** Findings that name it, by number. */
  findings: readonly Finding[];
  /** Sentences that mention it in any spelling, in the order of the review. */
  sentences: readonly Sentence[];
  /** Works whose findings name it, or whose title does, by number. */
  references: readonly Reference[];
  /** Pathways that draw it, in the order of the gallery. */
  pathways: readonly Pathway[];
}

/** A remark of the curator. */
export interface Note extends Omit<NoteEntry, "about" | "relatedTo"> {
  id: string;
  /** Address of the page of the list of notes on which it stands: `/notes/`, of a long list `/notes/pages/2/`. */
  page: string;
  /** Sentences it is about, in the order of the review. */
  sentences: readonly Sentence[];
  findings: readonly Finding[];
  references: readonly Reference[];
  /** Works that its text cites, marker by marker, in the order of the text. */
  cites: readonly (readonly Reference[])[];
  /** Numbers of the figures it is about. */
  figures: readonly number[];
  /** Edges that name it. */
  edges: readonly Edge[];
  /** Whether it is about Table 1 as a whole. */
  isAboutTable: boolean;
  /** Whether it is about the article as a whole. */
  isAboutReview: boolean;
  relatedTo: readonly Note[];
}

/** One claim about what vesicles do. */
export interface Finding extends Resolved<FindingEntry> {
  /** From 1; the first are the rows of Table 1. */
  number: number;
  /** Where it stands in the margin. */
  paragraph?: Paragraph;
  /** Where its row of Table 1 stands: `/sections/tumor-growth/#row-3`; missing where it is none, or no section prints the table. */
  rowAddress?: string;
  /** Notes about it or about a sentence that states it. */
  notes: readonly Note[];
  /** Pathways that draw it, in the order of the gallery. */
  pathways: readonly Pathway[];
}

/** One thing in the picture of a pathway. */
export interface PathwayNode extends Omit<Resolved<PathwayEntry>["nodes"][number], "within" | "id" | "label"> {
  /** What edges call it; unique in its pathway. */
  id: string;
  /** What is written in it. */
  label: string;
  /** The cell that holds it. */
  within?: PathwayNode;
}

/** One relation that a pathway states between two of its nodes. */
export interface Edge extends Omit<Resolved<PathwayEntry>["edges"][number], "from" | "to" | "section"> {
  pathway: Pathway;
  from: PathwayNode;
  to: PathwayNode;
  section: Section;
  /** Where the row of Table 1 stands that it rests on. */
  rowAddress?: string;
}

/** One mechanism as nodes and edges. */
export interface Pathway extends Omit<Resolved<PathwayEntry>, "nodes" | "edges"> {
  id: string;
  nodes: readonly PathwayNode[];
  /** By number. */
  edges: readonly Edge[];
  /** Tumors of its findings and edges, by name. */
  tumors: readonly Topic[];
  /** Works that its edges rest on, by number. */
  references: readonly Reference[];
  /** Notes that its edges name, then those on its findings, each once. */
  notes: readonly Note[];
}

/** The whole review with every link resolved. */
export interface Review {
  article: Article;
  /** In the order of the review. */
  sections: readonly Section[];
  /** The section in which Table 1 is printed; missing where the article has none. */
  tableSection?: Section;
  /** The findings that are rows of Table 1, on as many pages as they need; the first is that of its section. */
  tableRows?: PagedList<Finding>;
  /** Sentences in which the article says what conflicting data could come from; none where it says nothing of it. */
  conflictSentences: readonly Sentence[];
  /** What the home page tells newcomers of a cell and of its vesicle; missing where it tells nothing. */
  primer?: Readonly<Record<"cell" | "vesicle", { topic: Topic; word: string; text: string }>>;
  /** Questions to the network that its page offers to begin with. */
  questions: readonly { from: Topic; to: Topic }[];
  /** In the order of their numbers. */
  references: readonly Reference[];
  /** In the order of their numbers. */
  findings: readonly Finding[];
  /** By name. */
  topics: readonly Topic[];
  /** By weight, then in the order of what they are about. */
  notes: readonly Note[];
  /** In the order of the gallery. */
  pathways: readonly Pathway[];
  abbreviations: readonly Abbreviation[];
  /** Addresses that have moved or were withdrawn, in the order of their list. */
  moved: readonly MovedEntry[];
}
