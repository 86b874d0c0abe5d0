import type { Finding, Review, Topic } from "../graph/review.types.ts";
import { joinNamesInSentence } from "../words/phrases.ts";
import { toEvidenceMap, type Cell } from "./evidence-map.ts";
import { rootOf } from "./families.ts";
import { isContrast, isDisputed, isOfMsc, toSides, type Sides } from "./sides.ts";
import { worksOf } from "./works.ts";

/** Why works on MSC vesicles disagree on a matter. */
export type DisagreementReason =
  /** The same tumor and process, with opposite effects in different works. */
  | "opposite-effects"
  /** The same target, moved in the same direction, with opposite effects in different works. */
  | "same-direction"
  /** The same target, moved in opposite directions in the same tumor by different works. */
  | "opposite-directions";

/** One matter with two sides. */
export interface Matter extends Sides {
  /** A fragment of the map's page: `breast-cancer-growth`, `target-vegf`. */
  id: string;
  title: string;
  /** The tumor that it is about, the widest one; missing where a target is the matter. */
  tumor?: Topic;
  /** The process, or the target. */
  topic: Topic;
}

/** A matter on which works disagree. */
export interface Disagreement extends Matter {
  reason: DisagreementReason;
}

/** Whether two lists of findings rest on different works: one of the first on a work that is not the only one of the second. */
const differ = (some: readonly Finding[], others: readonly Finding[]): boolean => {
  const works = worksOf(others);
  return worksOf(some).some((work) => works.some((other) => other !== work));
};

/** The cells of the map that name a tumor and of which something is so, as matters. */
const findCellMatters = (review: Pick<Review, "topics" | "findings">, isSo: (cell: Cell) => boolean): Matter[] =>
  toEvidenceMap(review).rows.flatMap(({ tumor, cells }) => {
    if (!tumor) return [];
    return cells.filter(isSo).map((cell) => {
      const { process } = cell;
      return { ...cell, topic: process, title: `${tumor.name}, ${joinNamesInSentence([process])}` };
    });
  });

const isTarget = ({ kind }: Topic) => kind === "target" || kind === "pathway";

/** The findings on MSC vesicles that move a target. */
type MovingFindings = (target: Topic) => readonly Finding[];

/** Puts the findings on MSC vesicles in order by what they move, once for all targets that are asked about. */
function groupByMoved(findings: readonly Finding[]): MovingFindings {
  const byTarget = new Map<Topic, Finding[]>();
  for (const finding of findings.filter(isOfMsc)) {
    for (const target of new Set([...finding.raised, ...finding.lowered])) {
      byTarget.set(target, byTarget.get(target) ?? []);
      byTarget.get(target)?.push(finding);
    }
  }
  return (target) => byTarget.get(target) ?? [];
}

/** Why works disagree on a target, if they do. */
function findReasonOn(target: Topic, findings: readonly Finding[]): DisagreementReason | undefined {
  const raising = findings.filter((finding) => finding.raised.includes(target));
  const lowering = findings.filter((finding) => finding.lowered.includes(target));
  if ([raising, lowering].some((moving) => isDisputed(toSides(moving)))) return "same-direction";
  const tumors = new Set(raising.flatMap((finding) => finding.tumors.map(rootOf)));
  const inTumor = (list: readonly Finding[], tumor: Topic) =>
    list.filter((finding) => finding.tumors.some((own) => rootOf(own) === tumor));
  return [...tumors].some((tumor) => differ(inTumor(raising, tumor), inTumor(lowering, tumor)))
    ? "opposite-directions"
    : undefined;
}

/** The matter of a target: all findings on MSC vesicles that move it. */
function toTargetMatter(target: Topic, moving: readonly Finding[]): Matter {
  return { ...toSides(moving), id: `target-${target.id}`, title: target.name, topic: target };
}

/** Every matter on which works on MSC vesicles disagree: by tumor and process, then by target. */
export function findDisagreements(review: Pick<Review, "topics" | "findings">): Disagreement[] {
  const findingsOn = groupByMoved(review.findings);
  return [
    ...findCellMatters(review, isDisputed).map((matter): Disagreement => ({ ...matter, reason: "opposite-effects" })),
    ...review.topics.filter(isTarget).flatMap((target): Disagreement[] => {
      const reason = findReasonOn(target, findingsOn(target));
      return reason ? [{ ...toTargetMatter(target, findingsOn(target)), reason }] : [];
    }),
  ];
}

/** Every tumor and process of which one work reports both effects, as of two vesicle sources, and no other work opposes it. */
export const findContrasts = (review: Pick<Review, "topics" | "findings">): Matter[] =>
  findCellMatters(review, isContrast);

/**
 * Targets that different works move in opposite directions, in different tumors and with opposite effects. They agree on
 * what the target does, so this is no disagreement.
 */
export function findTargetsMovedBothWays(review: Pick<Review, "topics" | "findings">): Matter[] {
  const findingsOn = groupByMoved(review.findings);
  return review.topics
    .filter(isTarget)
    .filter((target) => {
      const moving = findingsOn(target);
      const raising = moving.filter((finding) => finding.raised.includes(target));
      const lowering = moving.filter((finding) => finding.lowered.includes(target));
      return differ(raising, lowering) && isDisputed(toTargetMatter(target, moving)) && !findReasonOn(target, moving);
    })
    .map((target) => toTargetMatter(target, findingsOn(target)));
}

/** The matters that the page of a topic tells of: all on its tumor, on it as a process, or on it as a target. */
export const findDisagreementsOn = <Of extends Matter>(topic: Topic, matters: readonly Of[]): Of[] =>
  matters.filter((matter) => matter.topic === topic || (topic.kind === "tumor" && matter.tumor === rootOf(topic)));
