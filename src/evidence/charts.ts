import type { Finding, Review } from "../graph/review.types.ts";
import { cargoOrigins } from "../schemas/finding.ts";
import { yearOf } from "../schemas/reference.ts";
import { cargoOriginWords } from "../words/finding-words.ts";
import { capitalize } from "../words/phrases.ts";
import { rootOf } from "./families.ts";
import { isOfMsc, toSides } from "./sides.ts";
import { isCounted } from "./works.ts";
import { compareTexts } from "../words/compare-texts.ts";

/** One bar: how many works on MSC vesicles stand on each side. */
export interface ChartRow {
  /** Id of the tumor, or the origin of the cargo. */
  id: string;
  name: string;
  promoting: number;
  suppressing: number;
  neither: number;
  /** Distinct works for or against: one that reports both is one work. */
  sided: number;
  /** Distinct works on any side, or on neither. */
  works: number;
}

const toRow = (id: string, name: string, findings: readonly Finding[]): ChartRow => {
  const { promoting, suppressing, neither } = toSides(findings).works;
  const sided = new Set([...promoting, ...suppressing]);
  return {
    id,
    name,
    promoting: promoting.length,
    suppressing: suppressing.length,
    neither: neither.length,
    sided: sided.size,
    works: sided.union(new Set(neither)).size,
  };
};

/** Works on MSC vesicles by what their findings mean for each tumor; a work that reports both ways counts on both sides. */
export function chartEffectByTumor({ findings }: Pick<Review, "findings">): ChartRow[] {
  const tumors = [...new Set(findings.filter(isOfMsc).flatMap((finding) => finding.tumors.map(rootOf)))];
  return tumors
    .map((tumor) =>
      toRow(
        tumor.id,
        tumor.name,
        findings.filter((finding) => finding.tumors.some((own) => rootOf(own) === tumor)),
      ),
    )
    .sort((a, b) => b.sided - a.sided || compareTexts(a.name, b.name));
}

/** Works on MSC vesicles and a named tumor by whether the cargo came with the vesicle or was put into it. */
export function chartEffectByCargo({ findings }: Pick<Review, "findings">): ChartRow[] {
  const onTumors = findings.filter((finding) => finding.tumors.length > 0);
  return cargoOrigins.map((origin) =>
    toRow(
      origin,
      capitalize(cargoOriginWords[origin].cargo),
      onTumors.filter((finding) => finding.cargoOrigin === origin),
    ),
  );
}

/** A year and how many of the works cited came out in it, with and without a finding on MSC vesicles for or against a tumor. */
export interface YearRow {
  year: number;
  withEffect: number;
  others: number;
}

/** Distinct works by year of publication; every year from the first to the last, also those without any. */
export function chartWorksByYear({ references, findings }: Pick<Review, "references" | "findings">): YearRow[] {
  const works = references.filter(isCounted);
  const { works: sides } = toSides(findings);
  const sided = new Set([...sides.promoting, ...sides.suppressing]);
  const years = works.map(({ entry }) => yearOf(entry));
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const ofYear = works.filter(({ entry }) => yearOf(entry) === first + index);
    const withEffect = ofYear.filter((reference) => sided.has(reference.number)).length;
    return { year: first + index, withEffect, others: ofYear.length - withEffect };
  });
}
