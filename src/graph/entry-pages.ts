import { addresses } from "../addresses/addresses.ts";
import type { KindName } from "../schemas/schemas.ts";
import type { Content, ContentEntry } from "../source/read-content.ts";

/** The page of what is called by its number; none where the name is no number. */
const byNumber = (toPage: (number: number) => string) => (name: string) =>
  /^[1-9]\d*$/.test(name) ? toPage(Number(name)) : undefined;

/** The page of an entry of each kind, by its id, or by the number that the article gives it; of some kinds none has one. */
const toPages: Readonly<Record<KindName, ((name: string) => string | undefined) | undefined>> = {
  review: undefined,
  references: byNumber(addresses.reference),
  journals: undefined,
  abbreviations: undefined,
  figures: undefined,
  sections: addresses.section,
  findings: byNumber(addresses.finding),
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
  (Object.keys(toPages) as KindName[]).flatMap((kind) =>
    content[kind].flatMap((entry) => {
      const address = toPages[kind]?.(nameOf(kind, entry));
      return address === undefined ? [] : { kind, entry, address };
    }),
  );

/** Every address that an entry may have of which only its id or its number is known. */
export const listPossiblePages = (name: string): string[] =>
  Object.values(toPages).flatMap((toPage) => toPage?.(name) ?? []);
