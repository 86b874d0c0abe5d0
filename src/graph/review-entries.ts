import type { Abbreviation } from "../schemas/abbreviation.ts";
import type { Figure } from "../schemas/figure.ts";
import type { FindingEntry } from "../schemas/finding.ts";
import type { NoteEntry } from "../schemas/note.ts";
import type { PathwayEntry } from "../schemas/pathway.ts";
import type { ReferenceEntry } from "../schemas/reference.ts";
import type { Article } from "../schemas/review.ts";
import type { SectionEntry } from "../schemas/section.ts";
import type { TopicEntry } from "../schemas/topic.ts";

/** An entry and its id. */
export interface Identified<Data> {
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
  notes: Identified<NoteEntry>[];
  pathways: Identified<PathwayEntry>[];
}
