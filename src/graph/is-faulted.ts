import type { Reference, Sentence } from "./review.types.ts";

/** Whether the record says that a work was retracted. */
export const isRetracted = (reference: Reference): boolean =>
  reference.notes.some((note) => note.status === "retracted");

/**
 * Whether a citation is marked as faulted: its work is retracted, or a note faults this very work in this very sentence.
 */
export function isFaulted(reference: Reference, sentence?: Sentence): boolean {
  if (isRetracted(reference)) return true;
  // A correction is no fault of the citation; it is told on the page of the work.
  const faults = sentence?.notes.filter((note) => note.status !== "corrected") ?? [];
  return faults.some((note) => note.references.includes(reference));
}
