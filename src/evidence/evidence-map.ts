import { uniqueByNumber } from "../graph/lookups.ts";
import type { Finding, Reference, Review, Topic } from "../graph/review.types.ts";
import { rootOf, withNarrower } from "./families.ts";
import { isOfMsc, toSides, type Sides } from "./sides.ts";
import { worksOf } from "./works.ts";
import { compareTexts } from "../words/compare-texts.ts";

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

/** How many works on MSC vesicles findings rest on. */
export const countMscWorks = (findings: readonly Finding[]): number => worksOf(findings.filter(isOfMsc)).length;

const compareRows = (a: EvidenceRow, b: EvidenceRow) =>
  countMscWorks(b.findings) - countMscWorks(a.findings) || compareTexts(a.tumor?.name ?? "", b.tumor?.name ?? "");

/** A cell of the map, of the findings of its row. */
const toCell = (tumor: Topic | undefined, process: Topic, findings: readonly Finding[]): Cell => ({
  ...(tumor && { tumor }),
  process,
  id: `${tumor?.id ?? "no-tumor"}-${process.id}`,
  ...toSides(findings.filter((finding) => finding.process.includes(process))),
});

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
    cells: processes.map((process) => toCell(tumor, process, rowFindings)),
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

/** A tumor on which all works point one way, which is worth as much as a disagreement. */
export interface Unanimity {
  tumor: Topic;
  /** How many works on MSC vesicles, two at least. */
  count: number;
  verb: "promote" | "suppress";
}

/** The tumors of the map whose works all point one way, in the order of its rows. */
export const findUnanimous = ({ rows }: Pick<EvidenceMap, "rows">): Unanimity[] =>
  rows.flatMap(({ tumor, findings }) => {
    const { works: sides } = toSides(findings);
    const isOneWay = sides.promoting.length === 0 || sides.suppressing.length === 0;
    const count = sides.promoting.length + sides.suppressing.length;
    return tumor && isOneWay && count > 1
      ? [{ tumor, count, verb: sides.promoting.length > 0 ? "promote" : "suppress" }]
      : [];
  });

/**
 * The findings on a topic and on all that is narrower, as its page, its previews, its files and the data count them: on glioma
 * as in its row of the map, and on microRNA those that name one of them.
 */
export const findTopicFindings = (topic: Topic): Finding[] =>
  uniqueByNumber(withNarrower(topic).flatMap(({ findings }) => findings));

/** The works on a topic: those that its findings rest on, and those whose titles name it. Counted as its findings are. */
export const findTopicWorks = (topic: Topic): Reference[] =>
  uniqueByNumber(withNarrower(topic).flatMap(({ references }) => references));
