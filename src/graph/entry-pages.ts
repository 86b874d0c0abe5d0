import { addresses } from "../addresses/addresses.ts";
import type { KindName } from "../schemas/schemas.ts";
import type { Content, ContentEntry } from "../source/read-content.ts";

/** The page of an entry of each kind, by its id, or by the number that the article gives it; of some kinds none has one. */
const toPages: Readonly<Record<KindName, ((name: string) => string) | undefined>> = {
  review: undefined,
  references: (number) => addresses.reference(Number(number)),
  journals: undefined,
  abbreviations: undefined,
  figures: undefined,
  sections: addresses.section,
  findings: (number) => addresses.finding(Number(number)),
  topics: addresses.topic,
  notes: (id) => addresses.note(id),
  pathways: addresses.pathway,
  moved: undefined,
};

const nameOf = (kind: KindName, entry: ContentEntry): string =>
  kind === "references" ? (entry as ContentEntry<"references">).data["citation-label"] : entry.id;

/** An entry, and its page or, of a note, its place on the page of all. */
export interface EntryPage {
  kind: KindName;
  entry: ContentEntry;
  address: string;
}

/** Every entry that has a page or a place on one. */
export const listEntryPages = (content: Content): EntryPage[] =>
  (Object.keys(toPages) as KindName[]).flatMap((kind) => {
    const toPage = toPages[kind];
    return toPage ? content[kind].map((entry) => ({ kind, entry, address: toPage(nameOf(kind, entry)) })) : [];
  });

/** Every address that an entry of which only the id is known may have. */
export const listPossiblePages = (id: string): string[] =>
  Object.values(toPages).flatMap((toPage) => (toPage ? [toPage(id)] : []));
