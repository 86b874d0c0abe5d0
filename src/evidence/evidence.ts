import type { Finding, Review, Topic } from "../graph/review.types.ts";
import type { Effect } from "../schemas/finding.ts";
import { worksOf } from "./works.ts";

/** Findings by what they mean for the tumor, and the works that each side rests on. */
export interface Sides {
  findings: Finding[];
  promoting: Finding[];
  suppressing: Finding[];
  /** Neutral and unclear ones. */
  neither: Finding[];
  /** Numbers of distinct works. One work may stand on both sides. */
  works: { promoting: number[]; suppressing: number[]; neither: number[] };
  /** Whether works report opposite effects. */
  isDisputed: boolean;
}

/** A tumor and a process, and what is reported of the two. */
export interface Cell extends Sides {
  /** Missing in the row of findings that name no tumor. */
  tumor?: Topic;
  process: Topic;
  /** `breast-cancer-growth`, a fragment of the map's page. */
  id: string;
}

/** A row of the map. */
export interface EvidenceRow {
  tumor?: Topic;
  cells: Cell[];
  findings: Finding[];
}

/** The map of the evidence: tumor by process. */
export interface EvidenceMap {
  processes: Topic[];
  rows: EvidenceRow[];
  /** Every finding on the map, by number. */
  findings: Finding[];
}

const has =
  (...effects: Effect[]) =>
  (finding: Finding) =>
    effects.includes(finding.effect);

/** Sorts findings by effect and counts the works on each side. Uncited findings are shown but never counted. */
export function toSides(findings: readonly Finding[]): Sides {
  const promoting = findings.filter(has("promotes"));
  const suppressing = findings.filter(has("suppresses"));
  const neither = findings.filter(has("neutral", "unclear"));
  const works = { promoting: worksOf(promoting), suppressing: worksOf(suppressing), neither: worksOf(neither) };
  return {
    findings: [...promoting, ...suppressing, ...neither],
    promoting,
    suppressing,
    neither,
    works,
    isDisputed: works.promoting.length > 0 && works.suppressing.length > 0,
  };
}

/** The widest topic above one: glioblastoma → glioma. */
export const rootOf = (topic: Topic): Topic => (topic.broader ? rootOf(topic.broader) : topic);

const compareRows = (a: EvidenceRow, b: EvidenceRow) =>
  worksOf(b.findings).length - worksOf(a.findings).length ||
  (a.tumor?.name ?? "").localeCompare(b.tumor?.name ?? "", "en");

/**
 * Lays findings out by tumor and process. A narrower tumor stands in the row of the widest one above it; findings that
 * name no tumor make the last row; findings whose processes are no columns are not on the map.
 */
export function toEvidenceMap({ topics, findings }: Pick<Review, "topics" | "findings">): EvidenceMap {
  const processes = topics
    .filter((topic) => topic.mapOrder !== undefined)
    .sort((a, b) => (a.mapOrder ?? 0) - (b.mapOrder ?? 0));
  const mapped = findings.filter((finding) => finding.process.some((process) => processes.includes(process)));
  const toRow = (tumor: Topic | undefined, rowFindings: Finding[]): EvidenceRow => ({
    ...(tumor && { tumor }),
    findings: rowFindings,
    cells: processes.map((process): Cell => {
      const cellFindings = rowFindings.filter((finding) => finding.process.includes(process));
      return {
        ...(tumor && { tumor }),
        process,
        id: `${tumor?.id ?? "no-tumor"}-${process.id}`,
        ...toSides(cellFindings),
      };
    }),
  });
  const tumors = [...new Set(mapped.flatMap((finding) => finding.tumors.map(rootOf)))];
  const rows = tumors
    .map((tumor) =>
      toRow(
        tumor,
        mapped.filter((finding) => finding.tumors.some((own) => rootOf(own) === tumor)),
      ),
    )
    .sort(compareRows);
  const nameless = mapped.filter((finding) => finding.tumors.length === 0);
  return { processes, rows: nameless.length > 0 ? [...rows, toRow(undefined, nameless)] : rows, findings: mapped };
}

/** The findings that the page of a topic shows. A tumor's page tells of what is narrower, too: glioma of glioblastoma. */
export function findTopicFindings(topic: Topic, findings: readonly Finding[]): Finding[] {
  const family = topic.kind === "tumor" ? [topic, ...topic.narrower] : [topic];
  return findings.filter((finding) => family.some((member) => member.findings.includes(finding)));
}

/** Two sides on one matter: a tumor and a process, or a target whatever the tumor. */
export interface Disagreement extends Sides {
  id: string;
  title: string;
}

/** Every matter on which works report opposite effects, computed from the findings: by tumor and process, then by target. */
export function findDisagreements(review: Pick<Review, "topics" | "findings">): Disagreement[] {
  const cells = toEvidenceMap(review)
    .rows.flatMap((row) => row.cells)
    .filter((cell) => cell.isDisputed && cell.tumor)
    .map((cell): Disagreement => ({ ...cell, title: `${cell.tumor?.name ?? ""}: ${cell.process.name.toLowerCase()}` }));
  const targets = review.topics
    .filter((topic) => topic.kind === "target" || topic.kind === "pathway")
    .map((topic) => ({ topic, sides: toSides(review.findings.filter((finding) => finding.targets.includes(topic))) }))
    .filter(({ sides }) => sides.isDisputed)
    .map(({ topic, sides }): Disagreement => ({ ...sides, id: `target-${topic.id}`, title: topic.name }));
  return [...cells, ...targets];
}

/** The matters that the page of a topic tells of: all on its tumor, or the one on it as a target. */
export const findDisagreementsOn = (topic: Topic, disagreements: readonly Disagreement[]): Disagreement[] =>
  disagreements.filter(
    (matter) =>
      matter.id === `target-${topic.id}` || (topic.kind === "tumor" && matter.id.startsWith(`${rootOf(topic).id}-`)),
  );
