import { countedVesicles } from "../words/finding-words.ts";
import { formatCount, joinNamesInSentence, joinWords } from "../words/phrases.ts";
import type { ChartRow, YearRow } from "./charts.ts";

/** Of more rows than this that share the first place none is named. */
const mostNamed = 3;

/** What the picture of tumors shows: on which of them the most works are, in one sentence, and how its bars count. */
export function describeTumorChart(rows: readonly ChartRow[]): string {
  const most = Math.max(0, ...rows.map(({ sided }) => sided));
  const first = rows.filter(({ sided }) => sided === most);
  const [only] = first;
  if (!only) return `No work on ${countedVesicles} names a tumor.`;
  const works = `on ${countedVesicles} for or against`;
  if (most === 0) return `No work ${works} a tumor is cited.`;
  const names = joinWords(first.map((row) => joinNamesInSentence([{ ...row, kind: "tumor" }])));
  const told =
    first.length > mostNamed
      ? `No tumor has more than ${formatCount(most, "work")} ${works} it.`
      : `The most works ${works} a tumor, ${most}${first.length > 1 ? " each" : ""}, are on ${names}.`;
  return told + (rows.some(countsTwice) ? " A work with several effects stands in each part of its bar." : "");
}

const countsTwice = ({ works, promoting, suppressing, neither }: ChartRow) => promoting + suppressing + neither > works;

/** What the picture of cargo shows: what works report of loaded and of native cargo, and of which findings it tells. */
export function describeCargoChart(rows: readonly ChartRow[]): string {
  const [loaded, native] = (["loaded", "native"] as const).map((origin) => rows.find(({ id }) => id === origin));
  const counts = `${formatCount(loaded?.suppressing ?? 0, "work suppresses", "works suppress")} a tumor and ${formatCount(loaded?.promoting ?? 0, "promotes", "promote")}`;
  return `Where cargo was loaded into ${countedVesicles}, ${counts}; with native cargo it is ${native?.suppressing ?? 0} and ${native?.promoting ?? 0}. Findings that name no tumor are left out.`;
}

/** What the picture of years shows: when the works came out, and the year of which there are the most. */
export function describeYearChart(rows: readonly YearRow[]): string {
  const total = (row: YearRow) => row.withEffect + row.others;
  const most = Math.max(0, ...rows.map(total));
  const peaks = rows.filter((row) => total(row) === most).map(({ year }) => String(year));
  const where = peaks.length > mostNamed ? "" : ` (${joinWords(peaks)})`;
  const first = rows[0]?.year ?? 0;
  const when =
    rows.length > 1
      ? `The works cited came out from ${first} to ${rows.at(-1)?.year ?? 0}, at most ${most} in one year${where}`
      : `All works cited came out in ${first}`;
  return `${when}; the filled part carries a finding on ${countedVesicles} for or against a tumor.`;
}
