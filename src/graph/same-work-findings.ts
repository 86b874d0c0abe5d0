import type { Finding } from "./review.types.ts";
import { worksOf } from "./works.ts";

/** Other findings that rest on one of the same works, by number: a row of the table and what the text says of the study. */
export function findSameWorkFindings(finding: Finding): Finding[] {
  const works = new Set(worksOf([finding]));
  const others = finding.references
    .flatMap((reference) => [...reference.findings, ...(reference.sameWork?.findings ?? [])])
    .filter((other) => other !== finding && worksOf([other]).some((work) => works.has(work)));
  return [...new Set(others)].sort((a, b) => a.number - b.number);
}
