import { addresses } from "../addresses.ts";
import { formatCount } from "../format-count.ts";
import type { Note, Reference } from "../graph/review.types.ts";
import { severityNames } from "../severity-names.ts";
import type { Preview, ToHref } from "./preview.ts";

/** A curator's note: its weight, its text with citations as numbers, how much it rests on. */
export function previewNote(note: Note, referenceById: ReadonlyMap<string, Reference>, href: ToHref): Preview {
  const status = note.status ? ` · reported ${note.status}` : "";
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
