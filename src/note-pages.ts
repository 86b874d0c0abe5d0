import { addresses, toFragment } from "./addresses.ts";
import { href } from "./href.ts";
import { byId } from "./graph/by-id.ts";
import type { Note } from "./graph/review.types.ts";
import type { PageContext } from "./markdown/page-context.ts";
import { renderNote } from "./markdown/render-note.ts";
import type { RenderedNote } from "./markdown/rendered-note.ts";
import { review } from "./review.ts";

const referenceById = byId(review.references);

/**
 * Renders notes for a page. They get no anchors for their citations and do not count as citing sentences, since a note
 * is about the article and not of it.
 */
export function renderNotes(notes: readonly Note[], page: PageContext): RenderedNote[] {
  // A note may cite what its page does not list, so a range leads to the list of all.
  const worksAddress = (number: number) => href(toFragment(addresses.references, `reference-${number}`));
  const quiet = { ...page, worksAddress, hasAnchors: false, cited: new Map<number, number>() };
  return notes.map((note) => ({ note, html: renderNote(note, referenceById, quiet) }));
}
