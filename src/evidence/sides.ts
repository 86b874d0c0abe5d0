import type { Finding } from "../graph/review.types.ts";
import type { Effect, SourceClass, VesicleOrigin } from "../schemas/finding.ts";
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
  (finding.references.length > 0 ? 0 : 3) + ["msc", "other", "none"].indexOf(originOf(finding));

/** The order of findings in every list: cited before uncited, vesicles of MSCs before others, then by number. */
const compareTrust = (a: Finding, b: Finding): number => trustOf(a) - trustOf(b) || a.number - b.number;

/** Findings in the order of trust. */
export const byTrust = (findings: readonly Finding[]): Finding[] => findings.toSorted(compareTrust);

/** Findings by what they mean for the tumor, and the works that each side rests on. Only MSC vesicles take sides. */
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

const has =
  (...effects: Effect[]) =>
  (finding: Finding) =>
    effects.includes(finding.effect);

/** Parts findings by whose vesicles they are of and by effect, and counts the works. Uncited ones are never counted. */
export function toSides(findings: readonly Finding[]): Sides {
  const ordered = byTrust(findings);
  const counted = ordered.filter(isOfMsc);
  const promoting = counted.filter(has("promotes"));
  const suppressing = counted.filter(has("suppresses"));
  const neither = counted.filter(has("neutral", "unclear"));
  const others = ordered.filter((finding) => !isOfMsc(finding));
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

/** Whether one work reports both effects and no other opposes it: a contrast within the work, as of two donors. */
export const isContrast = (sides: Pick<Sides, "works">): boolean =>
  sides.works.promoting.length > 0 && sides.works.suppressing.length > 0 && !isDisputed(sides);
