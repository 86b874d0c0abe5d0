import type { Finding, Reference } from "./review.types.ts";

/** The number under which a work is counted: entries that print the same work are one. */
export const workOf = (reference: Reference): number =>
  Math.min(reference.number, reference.sameWork?.number ?? Infinity);

/** The distinct works that findings rest on, by number. Findings without a reference add none. */
export function worksOf(findings: readonly Pick<Finding, "references">[]): number[] {
  return [...new Set(findings.flatMap((finding) => finding.references.map(workOf)))].sort((a, b) => a - b);
}
