import { addresses } from "../addresses.ts";
import type { Note } from "../graph/review.types.ts";
import type { PreviewLine, ToHref } from "./preview.ts";

/** Notes as lines of a preview; what the record says of a work comes first. */
export function toNoteLines(notes: readonly Note[], href: ToHref): PreviewLine[] {
  return notes
    .toSorted((a, b) => Number(b.status !== undefined) - Number(a.status !== undefined))
    .map((note) => ({
      mark: "note",
      text: note.status ? `reported ${note.status}: ${note.title}` : note.title,
      address: href(addresses.note(note.id)),
    }));
}
