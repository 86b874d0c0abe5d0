import type { Finding } from "../graph/review.types.ts";
import { type Effect, effects, type VesicleOrigin, vesicleOrigins } from "../schemas/finding.ts";
import type { AnswerRow } from "./answer.ts";
import { originOf, type Sides, takeFromSides } from "./sides.ts";
import { worksOf } from "./works.ts";

/** A vesicle in a cell of the map: a work and an effect that it reports. */
export interface CellMark {
  /** The number of the work, or `?` for what is uncited. */
  label: string;
  findings: Finding[];
  effect: Effect;
  origin: VesicleOrigin;
}

/** The vesicles of a cell: one for each work and effect, those that are not of MSCs last. */
const toCellMarks = ({ findings: all }: Pick<Sides, "findings">): CellMark[] =>
  vesicleOrigins.flatMap((origin) =>
    effects.flatMap((effect) => {
      const findings = all.filter((finding) => finding.effect === effect && originOf(finding) === origin);
      const uncited = findings.filter((finding) => finding.references.length === 0);
      const groups = [
        ...worksOf(findings).map((work) => ({
          label: String(work),
          findings: findings.filter((finding) => worksOf([finding]).includes(work)),
        })),
        ...(uncited.length > 0 ? [{ label: "?", findings: uncited }] : []),
      ];
      return groups.map((group) => ({ ...group, effect, origin }));
    }),
  );

/** What a cell of the map shows where it has room for so many vesicles. */
interface ShownCell {
  marks: CellMark[];
  /** The findings that they stand for, each once. */
  findings: Finding[];
  /** How many vesicles, and how many findings, have no room. */
  left: { marks: number; findings: number };
}

/** The vesicles of a cell that stand where it has room for so many, from each side in turn; all where there is no limit. */
export function toShownCell(cell: Pick<Sides, "findings">, most?: number): ShownCell {
  const all = toCellMarks(cell);
  const marks = takeFromSides(all, most, ({ findings: [first] }) => first);
  const findings = [...new Set(marks.flatMap((mark) => mark.findings))];
  return {
    marks,
    findings,
    left: { marks: all.length - marks.length, findings: cell.findings.length - findings.length },
  };
}

/** The findings whose vesicles stand in some rows of the map, where each cell has room for so many. */
export const findShownOnMap = (
  rows: readonly { cells: readonly Pick<Sides, "findings">[] }[],
  most?: number,
): Finding[] => rows.flatMap(({ cells }) => cells.flatMap((cell) => toShownCell(cell, most).findings));

/** The findings on a matter that stand in a table with room for so many, from each side in turn; all where there is no limit. */
export const findShownInTable = ({ findings }: Pick<Sides, "findings">, most?: number): Finding[] =>
  takeFromSides(findings, most, (finding) => finding);

/** A vesicle of a work in a row of the two sides. */
interface WorkMark {
  /** The first finding that rests on the work. */
  finding: Finding;
  /** The number of the work, or `?` for what is uncited. */
  label: string;
}

/** A vesicle for each work of some findings, once, by number; those without a work last. */
export function toWorkMarks(findings: readonly Finding[]): WorkMark[] {
  const first = new Map<number, Finding>();
  for (const finding of findings) for (const work of worksOf([finding])) if (!first.has(work)) first.set(work, finding);
  return [
    ...[...first].sort(([a], [b]) => a - b).map(([work, finding]) => ({ finding, label: String(work) })),
    ...findings.filter(({ references }) => references.length === 0).map((finding) => ({ finding, label: "?" })),
  ];
}

/** The findings whose vesicles stand in a row, where each of its places shows so many at most. */
export const findShownInRow = ({ sides }: Pick<AnswerRow, "sides">, most?: number): Finding[] => {
  const others = (effect: Effect) => sides.others.filter((finding) => finding.effect === effect);
  return [sides.suppressing, sides.promoting, others("suppresses"), others("promotes")].flatMap((place) =>
    toWorkMarks(place)
      .slice(0, most)
      .map(({ finding }) => finding),
  );
};
