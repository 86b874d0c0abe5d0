import type { BuildTimes } from "../build.ts";
import type { PageWeight, SearchCost } from "./measure-site.ts";

/** What was measured of one size. */
export interface Measurement {
  /** References. */
  size: number;
  /** Of this run, when and on what: a day, the commit, the versions, the machine, and the load it had when it ended. */
  ran: { on: string; commit: string; versions: string; machine: string; load: string };
  build: BuildTimes;
  /** Of the build by the clock on the wall, start of the process included, in ms. */
  wall: number;
  weights: PageWeight[];
  search: SearchCost;
}

const seconds = (ms: number) => (ms / 1000).toFixed(1);
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0);

/** A row of the table: what is told, and how of each size. */
type Row = readonly [name: string, tell: (measurement: Measurement, smallest: Measurement) => string];

const perPage = ({ build }: Measurement) => build.cpu / build.pages;
const stageOf = ({ build }: Measurement, name: string) => build.stages.find((stage) => stage.name === name);

/** The table of all sizes, as Markdown, a column each. */
export function writeTable(measurements: readonly Measurement[]): string {
  const sorted = measurements.toSorted((a, b) => a.size - b.size);
  const [smallest] = sorted;
  if (!smallest) return "";
  const stageNames = [...new Set(sorted.flatMap(({ build }) => build.stages.map(({ name }) => name)))];
  const kinds = [...new Set(sorted.flatMap(({ weights }) => weights.map(({ kind }) => kind)))].sort();
  const weightOf = ({ weights }: Measurement, kind: string) => weights.find((weight) => weight.kind === kind);
  const rows: Row[] = [
    ["measured on", ({ ran }) => ran.on],
    ["commit", ({ ran }) => ran.commit],
    ["with", ({ ran }) => ran.versions],
    ["on", ({ ran }) => ran.machine],
    ["load of the machine when it ended", ({ ran }) => ran.load],
    ["pages", ({ build }) => String(build.pages)],
    ["all, CPU s", ({ build }) => seconds(build.cpu)],
    ["all, wall s", ({ wall }) => seconds(wall)],
    ...stageNames.map((name): Row => [
      `${name.toLowerCase()}, CPU s / wall s`,
      (measurement) => {
        const stage = stageOf(measurement, name);
        return stage ? `${seconds(stage.cpu)} / ${seconds(stage.wall)}` : "–";
      },
    ]),
    ["layouts computed", ({ build }) => String(build.layouts.computed)],
    ["laying out within the writing, wall s", ({ build }) => seconds(build.layouts.took)],
    ["a page, wall ms", ({ build, wall }) => (wall / build.pages).toFixed(1)],
    ["a page, CPU ms", (measurement) => perPage(measurement).toFixed(1)],
    ["a page, to the smallest", (measurement, first) => (perPage(measurement) / perPage(first)).toFixed(2)],
    ["peak memory of all programs of the build, MB", ({ build }) => (build.memory / 1024 ** 2).toFixed(0)],
    ...kinds.map((kind): Row => [
      `${kind}, KB`,
      (measurement) => {
        const weight = weightOf(measurement, kind);
        if (!weight) return "–";
        const mean = kilobytes(weight.mean);
        return weight.count === 1 ? mean : `${weight.count} of ${mean}, at most ${kilobytes(weight.largest)}`;
      },
    ]),
    [
      "search, data loaded before the first answer, KB compressed, half / most",
      ({ search }) => `${kilobytes(search.bytes)} / ${kilobytes(search.most)}`,
    ],
    [
      "search, the same for a title that is pasted, half / most",
      ({ search: { pasted } }) => (pasted ? `${kilobytes(pasted.bytes)} / ${kilobytes(pasted.most)}` : "–"),
    ],
    ["search, made ready in ms", ({ search }) => search.opening.toFixed(0)],
    [
      "search, a key in ms, half / 95 of 100",
      ({ search }) => `${search.median.toFixed(1)} / ${search.late.toFixed(1)}`,
    ],
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(["references", ...sorted.map(({ size }) => String(size))]),
    line(["---", ...sorted.map(() => "---:")]),
    ...rows.map(([name, tell]) => line([name, ...sorted.map((measurement) => tell(measurement, smallest))])),
  ].join("\n");
}
