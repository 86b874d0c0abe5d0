import type { Finding, Reference } from "../graph/review.types.ts";
import { groupNumbers } from "../words/number-ranges.ts";
import { formatCount, joinWords } from "../words/phrases.ts";
import { notStated, type VesicleOrigin } from "../schemas/finding.ts";
import { originOf, type Sides } from "./sides.ts";
import { firstCitationsOf, worksOf } from "./works.ts";
import { countedVesicles } from "../words/finding-words.ts";

/** Whether the review says of a finding whose cells gave the vesicles. */
export const isSourceStated = ({ source }: Finding): boolean =>
  source.species !== notStated || source.tissue !== notStated;

/** Works that are shown and not counted, in words: `1 work on other vesicles`, `2 works without a vesicle`. */
function describeOthers(others: readonly Finding[]): string[] {
  const on = (origin: VesicleOrigin) => others.filter((finding) => originOf(finding) === origin);
  const uncited = others.filter((finding) => finding.references.length === 0).length;
  const count = (findings: readonly Finding[], what: string) =>
    worksOf(findings).length > 0 ? [`${formatCount(worksOf(findings).length, "work")} ${what}`] : [];
  return [
    ...count(on("other"), "on other vesicles"),
    ...count(on("none"), "without a vesicle"),
    ...(uncited > 0 ? [`${formatCount(uncited, "uncited statement")} on these`] : []),
  ];
}

/**
 * What is reported on a matter, in words: `2 works on MSC vesicles promote, 1 suppresses`. Uncited statements, and works on
 * other vesicles or none, are named apart: nothing counts them.
 */
export function describeSides(sides: Sides): string {
  const { promoting, suppressing, neither } = sides.works;
  const counts = [
    { count: promoting.length, one: "promotes", many: "promote" },
    { count: suppressing.length, one: "suppresses", many: "suppress" },
    { count: neither.length, one: "reports neither", many: "report neither" },
  ].filter(({ count }) => count > 0);
  const parts = counts.map(
    ({ count, one, many }, index) =>
      `${index === 0 ? `${formatCount(count, "work")} on ${countedVesicles}` : count} ${count === 1 ? one : many}`,
  );
  const mscFindings = [...sides.promoting, ...sides.suppressing, ...sides.neither];
  const uncited = mscFindings.filter((finding) => finding.references.length === 0).length;
  if (uncited > 0) {
    const whose = parts.length === 0 ? ` on ${countedVesicles}` : "";
    parts.push(formatCount(uncited, `statement${whose} is uncited`, `statements${whose} are uncited`));
  }
  const others = describeOthers(sides.others);
  if (others.length === 0) return parts.join(", ") || "not studied in this review";
  return `${parts.join(", ") || `no work on ${countedVesicles}`}; not counted: ${others.join(", ")}`;
}

/** Where a finding stands, in words: `Table 1, row 3`, or the title of its section. */
export const namePlace = ({ printed, section }: Pick<Finding, "printed" | "section">): string =>
  printed ? `Table 1, row ${printed.row}` : section.title;

/**
 * The label on the vesicle of a finding: the numbers of its references as a marker prints them (`39`, `63, 64`, `76–79`),
 * or `?` when the article cites nothing for it.
 */
export function labelFinding({ references }: Pick<Finding, "references">): string {
  const spans = groupNumbers(references.map((reference) => reference.number));
  return spans.map((span) => (span.length > 1 ? `${span[0]}–${span.at(-1)}` : String(span[0]))).join(", ") || "?";
}

/** Where the vesicles of a finding come from, in words; of a molecule that was studied by itself, that there is no vesicle. */
export const nameSource = ({ source }: Pick<Finding, "source">): string =>
  source.class === "no-vesicle" ? `no vesicle, ${source.topic.name} itself` : source.topic.name;

/**
 * Where a work is cited, in words: `2 sentences and rows 3 and 4 of Table 1`; a sentence that cites it twice is one. A work that
 * only findings name is told by these.
 */
export function describeCitingPlaces({ citations, findings }: Pick<Reference, "citations" | "findings">): string {
  const sentences = firstCitationsOf({ citations }).length;
  const rows = findings.flatMap(({ printed }) => (printed ? [String(printed.row)] : []));
  const places = [
    ...(sentences > 0 ? [formatCount(sentences, "sentence")] : []),
    ...(rows.length > 0 ? [`${rows.length === 1 ? "row" : "rows"} ${joinWords(rows)} of Table 1`] : []),
  ];
  return places.join(" and ") || formatCount(findings.length, "finding");
}
