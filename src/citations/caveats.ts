import type { Disagreement } from "../evidence/disagreements.ts";
import { isRetracted, reportedStatusOf } from "../evidence/works.ts";
import type { Finding, Reference } from "../graph/review.types.ts";

/** What whoever cites a work must know of it, in whole sentences; nothing for most. */
export function getWorkCaveats({ entry, notes }: Pick<Reference, "entry" | "notes">): string[] {
  const status = reportedStatusOf({ notes });
  return [
    ...(status === "retracted" ? ["This paper is reported retracted."] : []),
    ...(status === "corrected" ? ["A correction to this paper is reported."] : []),
    ...(entry.DOI && entry.custom.identifiers.status === "derived"
      ? ["The DOI was derived by the publisher’s rule, not looked up."]
      : []),
  ];
}

/**
 * What a reader must know of a record and a citation cannot show, as phrases without a colon, because Zotero and
 * citeproc-js read `name: value` in a note as a field (https://www.zotero.org/support/kb/item_types_and_fields).
 */
export function listCaveats({ entry, notes, sameWork }: Reference): string[] {
  const { authorsTruncated, incomplete, identifiers } = entry.custom;
  const statuses = notes.flatMap((note) => note.status ?? []);
  return [
    ...(authorsTruncated ? ["author list truncated in source"] : []),
    ...(incomplete ? [`${incomplete.missing.join(" and ")} missing in source`] : []),
    ...(sameWork ? [`same work as reference ${sameWork.number} of the source`] : []),
    ...(identifiers.status === "derived" ? ["identifier derived by the publisher’s rule, not printed in source"] : []),
    ...[...new Set(statuses)].map((status) => `reported ${status}`),
  ];
}

/** What whoever cites one side must say of the other: `Disputed: works in the review disagree on Breast cancer, growth.` */
export const toDisputeCaveats = (matters: readonly Disagreement[]): string[] =>
  matters.length > 0
    ? [`Disputed: works in the review disagree on ${matters.map(({ title }) => title).join("; ")}.`]
    : [];

const sidesTaken = new WeakMap<readonly Disagreement[], Map<Finding, Disagreement[]>>();

/** The matters of a list in which each finding takes a side, looked through once for all findings that are asked about. */
function groupBySide(disagreements: readonly Disagreement[]): Map<Finding, Disagreement[]> {
  const known = sidesTaken.get(disagreements);
  if (known) return known;
  const grouped = new Map<Finding, Disagreement[]>();
  for (const matter of disagreements) {
    for (const finding of new Set([...matter.promoting, ...matter.suppressing])) {
      const own = grouped.get(finding) ?? [];
      own.push(matter);
      grouped.set(finding, own);
    }
  }
  sidesTaken.set(disagreements, grouped);
  return grouped;
}

/** What whoever cites a finding must say, in whole sentences: disputed, uncited, resting on a retracted paper. */
export function getFindingCaveats(finding: Finding, disagreements: readonly Disagreement[]): string[] {
  const retracted = finding.references.filter(isRetracted).map(({ number }) => number);
  return [
    ...toDisputeCaveats(groupBySide(disagreements).get(finding) ?? []),
    ...(finding.references.length === 0 ? ["The article states this without a reference."] : []),
    ...(retracted.length > 0 ? [`It rests on a paper reported retracted: reference ${retracted.join(", ")}.`] : []),
  ];
}
