import type { Finding } from "../graph/review.types.ts";
import { type Effect, type SourceClass, type VesicleOrigin, vesicleOrigins } from "../schemas/finding.ts";
import { worksOf } from "./works.ts";

const originByClass: Readonly<Record<SourceClass, VesicleOrigin>> = {
  msc: "msc",
  "tumor-associated-msc": "msc",
  "tumor-cell": "other",
  "other-stem-cell": "other",
  "exosomes-in-general": "other",
  "no-vesicle": "none",
};

/** Whose vesicles a finding is about. */
export const originOf = ({ source }: Pick<Finding, "source">): VesicleOrigin => originByClass[source.class];

/** Whether a finding is about vesicles of MSCs, the only ones that are counted. */
export const isOfMsc = (finding: Pick<Finding, "source">): boolean => originOf(finding) === "msc";

const trustOf = (finding: Finding) =>
  (finding.references.length > 0 ? 0 : 3) + vesicleOrigins.indexOf(originOf(finding));

/** The order of findings in every list: cited before uncited, vesicles of MSCs before others, then by number. */
const compareTrust = (a: Finding, b: Finding): number => trustOf(a) - trustOf(b) || a.number - b.number;

/** Findings in the order of trust. */
export const byTrust = (findings: readonly Finding[]): Finding[] => findings.toSorted(compareTrust);

/** What a finding says of a tumor: a side, neither of them, or nothing that counts. */
type Side = "promoting" | "suppressing" | "neither" | "others";

const sideByEffect: Readonly<Record<Effect, Side>> = {
  promotes: "promoting",
  suppresses: "suppressing",
  neutral: "neither",
  unclear: "neither",
};

/** On which side a finding stands. Only MSC vesicles take sides. */
const sideOf = (finding: Finding): Side => (isOfMsc(finding) ? sideByEffect[finding.effect] : "others");

/**
 * The first of what stands for findings, as many as there is room for: from each side in turn, so that what works disagree on
 * never looks as if they did not, and in the order in which they stand.
 * @param most all where there is no limit
 * @param findingOf the finding, or one of several, that an item stands for
 */
export function takeFromSides<Item>(
  items: readonly Item[],
  most: number | undefined,
  findingOf: (item: Item) => Finding | undefined,
): Item[] {
  if (most === undefined || items.length <= most) return [...items];
  const bySide = Map.groupBy(items, (item) => {
    const finding = findingOf(item);
    return finding && sideOf(finding);
  });
  const sides = [...bySide.values()];
  const inTurn = items.flatMap((_, turn) => sides.flatMap((side) => side.slice(turn, turn + 1)));
  const taken = new Set(inTurn.slice(0, most));
  return items.filter((item) => taken.has(item));
}

/** Findings by what they mean for the tumor, and the works that each side rests on. */
export interface Sides {
  /** All of them, by side, each in the order of trust; others last. */
  findings: Finding[];
  promoting: Finding[];
  suppressing: Finding[];
  /** Neutral and unclear ones. */
  neither: Finding[];
  /** On vesicles of other cells, or on none: shown, never counted on a side. */
  others: Finding[];
  /** Numbers of distinct works on MSC vesicles. One work may stand on both sides. */
  works: { promoting: number[]; suppressing: number[]; neither: number[] };
}

/** Parts findings by whose vesicles they are of and by effect, and counts the works. Uncited ones are never counted. */
export function toSides(findings: readonly Finding[]): Sides {
  const ordered = byTrust(findings);
  const { promoting = [], suppressing = [], neither = [], others = [] } = Object.groupBy(ordered, sideOf);
  return {
    findings: [...promoting, ...suppressing, ...neither, ...others],
    promoting,
    suppressing,
    neither,
    others,
    works: { promoting: worksOf(promoting), suppressing: worksOf(suppressing), neither: worksOf(neither) },
  };
}

/** Whether different works report opposite effects; one work that reports both does not disagree with itself. */
export const isDisputed = ({ works: { promoting, suppressing } }: Pick<Sides, "works">): boolean =>
  promoting.some((work) => suppressing.some((other) => other !== work));

/** Whether one work reports both effects and no other opposes it: a contrast within the work, as of two vesicle sources. */
export const isContrast = (sides: Pick<Sides, "works">): boolean =>
  sides.works.promoting.length > 0 && sides.works.suppressing.length > 0 && !isDisputed(sides);
