import { addresses } from "../addresses/addresses.ts";
import type { Note, Reference } from "../graph/review.types.ts";
import { severityNames, statusNames } from "../words/note-words.ts";
import { formatCount } from "../words/phrases.ts";
import type { PreviewLine, ToHref, Preview } from "./preview.ts";

/** Notes as lines of a preview; what the record says of a work comes first. */
export function toNoteLines(notes: readonly Note[], href: ToHref): PreviewLine[] {
  return notes
    .toSorted((a, b) => Number(b.status !== undefined) - Number(a.status !== undefined))
    .map((note) => ({
      mark: "note",
      text: note.status ? `${statusNames[note.status]}: ${note.title}` : note.title,
      address: href(addresses.note(note.id)),
    }));
}

/** A curator's note: its weight, its text with citations as numbers, how much it rests on. */
export function previewNote(note: Note, referenceById: ReadonlyMap<string, Reference>, href: ToHref): Preview {
  const status = note.status ? ` · ${statusNames[note.status]}` : "";
  const toNumbers = (marker: string) =>
    [...marker.matchAll(/@([a-z0-9-]+)/g)].map(([, key = ""]) => referenceById.get(key)?.number).join(", ");
  return {
    address: href(addresses.note(note.id)),
    name: "note",
    label: `Curator’s note · ${severityNames[note.severity].name.toLowerCase()}${status}`,
    title: note.title,
    text: note.note.replace(/\[@[^\]]*\]/g, (marker) => `[${toNumbers(marker)}]`),
    count: `Rests on ${formatCount(note.restsOn.length, "ground")}`,
  };
}
