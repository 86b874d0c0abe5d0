import { labelFinding } from "./describe.ts";
import type { VesicleOrigin } from "../schemas/finding.ts";
import { byTrust, originOf } from "./sides.ts";
import type { Finding, Paragraph, Sentence } from "../graph/review.types.ts";

/** Findings that share one ring in the margin: one sentence tells them, of the same vesicles, effect and works. */
export interface MarginGroup {
  /** The sentence they stand beside. */
  sentence: Sentence;
  effect: Finding["effect"];
  origin: VesicleOrigin;
  /** What stands in the ring: `39`, `76–79`, `?`. */
  label: string;
  findings: Finding[];
}

/** Letters of prose on one line of its column, and the heights of a line of prose and of a title of two lines, in px. */
const lettersOnLine = 62;
const proseLine = 29;
const titleHeight = 42;
/** What the notes and the row of folded rings take, in titles. */
const kept = 1.5;

/** How many titles of findings fit beside a paragraph without pushing the next one down; never less than two. */
export function countTitlesBeside({ sentences }: Paragraph): number {
  const letters = sentences.reduce((sum, { text }) => sum + text.length + 1, 0);
  return Math.max(2, Math.floor(((letters / lettersOnLine) * proseLine) / titleHeight - kept));
}

/** Findings beside a paragraph in the order of its sentences, at each in the order of trust; those that share a ring together. */
function groupByRing(findings: readonly Finding[], paragraph: Paragraph): MarginGroup[] {
  return paragraph.sentences.flatMap((sentence) => {
    const own = byTrust(findings).filter(
      (finding) => finding.sentences.find((candidate) => candidate.paragraph === paragraph) === sentence,
    );
    const byRing = Map.groupBy(own, (finding) => `${finding.effect} ${originOf(finding)} ${labelFinding(finding)}`);
    return [...byRing.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      return [{ sentence, effect: first.effect, origin: originOf(first), label: labelFinding(first), findings: group }];
    });
  });
}

/** The findings beside a paragraph: as many as its height allows are told at once, the others wait as rings. */
export function layOutMargin(
  findings: readonly Finding[],
  paragraph: Paragraph,
): { told: MarginGroup[]; folded: MarginGroup[] } {
  const told: MarginGroup[] = [];
  const folded: MarginGroup[] = [];
  const most = countTitlesBeside(paragraph);
  // One more title takes no more room than the row that would hide it.
  let room = findings.length <= most + 1 ? findings.length : most;
  for (const group of groupByRing(findings, paragraph)) {
    const shown = group.findings.slice(0, room);
    const hidden = group.findings.slice(room);
    if (shown.length > 0) told.push({ ...group, findings: shown });
    if (hidden.length > 0) folded.push({ ...group, findings: hidden });
    room -= shown.length;
  }
  return { told, folded };
}
