import type { Finding, Reference, Citation, Sentence, Note } from "../graph/review.types.ts";

/** The number under which a work is counted: entries that print the same work are one. */
export const workOf = (reference: Reference): number =>
  Math.min(reference.number, reference.sameWork?.number ?? Infinity);

/** Whether its work is counted under this entry. */
export const isCounted = (reference: Reference): boolean => workOf(reference) === reference.number;

/** The distinct works that findings rest on, by number. Findings without a reference add none. */
export function worksOf(findings: readonly Pick<Finding, "references">[]): number[] {
  return [...new Set(findings.flatMap((finding) => finding.references.map(workOf)))].sort((a, b) => a - b);
}

/** One citation for each sentence that cites a work, the first: a sentence that cites it twice is one place of the text. */
export const firstCitationsOf = ({ citations }: Pick<Reference, "citations">): Citation[] =>
  citations.filter(({ sentence }, index) => citations.findIndex((other) => other.sentence === sentence) === index);

/** Whether the record says that a work was retracted. */
export const isRetracted = (reference: Pick<Reference, "notes">): boolean =>
  reportedStatusOf(reference) === "retracted";

/**
 * Whether a citation is marked as faulted: its work is retracted, or a note faults this very work in this very sentence.
 */
export function isFaulted(reference: Reference, sentence?: Sentence): boolean {
  if (isRetracted(reference)) return true;
  // A correction is no fault of the citation; it is told on the page of the work.
  const faults = sentence?.notes.filter((note) => note.status !== "corrected") ?? [];
  return faults.some((note) => note.references.includes(reference));
}

/** The note that tells what public records report of a work: that it was retracted, else that it was corrected; none for most. */
export const findStatusNote = ({ notes }: { notes: readonly Note[] }): Note | undefined =>
  notes.find(({ status }) => status === "retracted") ?? notes.find(({ status }) => status);

/** What public records report of a work: retracted, even if it was corrected before; corrected; nothing for most. */
export const reportedStatusOf = (reference: Pick<Reference, "notes">): Note["status"] =>
  findStatusNote(reference)?.status;
