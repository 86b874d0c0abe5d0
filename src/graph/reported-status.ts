import type { Note, Reference } from "./review.types.ts";

/** What public records report of a work, as its notes tell it: retracted, corrected; nothing for most. */
export const reportedStatusOf = ({ notes }: Pick<Reference, "notes">): Note["status"] =>
  notes.find((note) => note.status)?.status;
