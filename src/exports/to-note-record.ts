import { addresses, toFragment } from "../addresses/addresses.ts";
import { printCitations } from "../citations/print-citations.ts";
import { type Edition, locate, toProvenance } from "../citations/provenance.ts";
import type { Sentence, Note, Reference } from "../graph/review.types.ts";
import type { NoteRecord } from "./schemas/note-record.ts";

/** Where a sentence stands: its section, its id there, and its address. */
export function toSentencePlace(
  { id, paragraph }: Sentence,
  edition: Edition,
): { section: string; sentence: string; address: string } {
  const section = paragraph.section.id;
  return { section, sentence: id, address: locate(edition, toFragment(addresses.section(section), id)) };
}

/** A note as published: one record of notes.json. */
export function toNoteRecord(note: Note, referenceById: ReadonlyMap<string, Reference>, edition: Edition): NoteRecord {
  const { text, references } = printCitations(note.note, referenceById);
  return {
    id: note.id,
    address: locate(edition, addresses.note(note.id)),
    title: note.title,
    severity: note.severity,
    note: text,
    cites: references.map(({ number }) => number),
    about: {
      sentences: note.sentences.map((sentence) => toSentencePlace(sentence, edition)),
      findings: note.findings.map(({ number }) => number),
      references: note.references.map(({ number }) => number),
      referenceIds: note.references.map(({ id }) => id),
      figures: [...note.figures],
      table: note.isAboutTable,
      review: note.isAboutReview,
    },
    restsOn: note.restsOn,
    ...(note.status && { status: note.status }),
    relatedTo: note.relatedTo.map(({ id }) => id),
    ...toProvenance(edition),
  };
}
