import { addresses } from "../addresses.ts";
import type { Note, Reference } from "../graph/review.types.ts";
import type { Article } from "../schemas/review.ts";
import { printCitations } from "./print-citations.ts";
import { toProvenance } from "./provenance.ts";
import { toSentencePlace } from "./to-sentence-place.ts";
import type { NoteRecord } from "./schemas/note-record.ts";

/** A note as published: one record of notes.json. */
export function toNoteRecord(note: Note, referenceById: ReadonlyMap<string, Reference>, article: Article): NoteRecord {
  const { text, references } = printCitations(note.note, referenceById);
  return {
    id: note.id,
    address: addresses.note(note.id),
    title: note.title,
    severity: note.severity,
    note: text,
    cites: references.map(({ number }) => number),
    about: {
      sentences: note.sentences.map(toSentencePlace),
      findings: note.findings.map(({ number }) => number),
      references: note.references.map(({ number }) => number),
      referenceIds: note.references.map(({ id }) => id),
      figures: note.figures,
      table: note.isAboutTable,
      review: note.isAboutReview,
    },
    restsOn: note.restsOn,
    ...(note.status && { status: note.status }),
    relatedTo: note.relatedTo.map(({ id }) => id),
    ...toProvenance(article),
  };
}
