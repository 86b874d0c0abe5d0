import { addresses } from "../addresses/addresses.ts";
import { printCitations } from "../citations/print-citations.ts";
import type { Note, Reference } from "../graph/review.types.ts";
import { severityNames, statusNames } from "../words/note-words.ts";
import { formatCount } from "../words/phrases.ts";
import type { PreviewLine, ToHref, Preview } from "./preview.ts";

/** What the record says of a work, as lines of its preview: a retraction must not hide among counted notes. */
export const toStatusLines = (notes: readonly Note[], href: ToHref): PreviewLine[] =>
  notes.flatMap(({ id, page, status, title }) =>
    status ? [{ mark: "note", text: `${statusNames[status]}: ${title}`, address: href(addresses.note(id, page)) }] : [],
  );

/** What is counted of a record, in one line, its notes last: `Cited in 2 sentences · 3 notes` */
export const toCount = (counted: string, notes: readonly Note[]): string =>
  notes.length > 0 ? `${counted} · ${formatCount(notes.length, "note")}` : counted;

/** A curator's note: its weight, its text with citations as numbers, how much it rests on. */
export function previewNote(note: Note, referenceById: ReadonlyMap<string, Reference>, href: ToHref): Preview {
  const status = note.status ? ` · ${statusNames[note.status]}` : "";
  return {
    address: href(addresses.note(note.id, note.page)),
    name: "note",
    label: `Curator’s note · ${severityNames[note.severity].name.toLowerCase()}${status}`,
    title: note.title,
    text: printCitations(note.note, referenceById).text,
    count: `Rests on ${formatCount(note.restsOn.length, "ground")}`,
  };
}
