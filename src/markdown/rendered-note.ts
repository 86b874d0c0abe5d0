import type { Note } from "../graph/review.types.ts";

/** A note with its text ready to be put on a page. */
export interface RenderedNote {
  note: Note;
  /** What stands inside its `<p>`. */
  html: string;
}
