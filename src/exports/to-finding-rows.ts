import type { FindingRecord } from "./schemas/finding-record.ts";

/** What stands between the members of a list in one cell; no member holds it. */
export const listSeparator = " | ";

const join = (values: readonly (string | number)[]): string => values.join(listSeparator);
const names = (topics: readonly { name: string }[]): string => join(topics.map(({ name }) => name));

/** The columns of findings.csv in order: each with what it takes from a finding. A missing value is an empty cell. */
const columns: readonly [name: string, toCell: (finding: FindingRecord) => string | undefined][] = [
  ["number", ({ number }) => String(number)],
  ["title", ({ title }) => title],
  ["statement", ({ statement }) => statement],
  ["effect", ({ effect }) => effect],
  ["effectGround", ({ effectGround }) => effectGround],
  ["outcome", ({ outcome }) => outcome],
  ["tumors", ({ tumors }) => names(tumors)],
  ["process", ({ process }) => names(process)],
  ["source", ({ source }) => source.topic.name],
  ["sourceClass", ({ source }) => source.class],
  ["sourceSpecies", ({ source }) => source.species],
  ["sourceTissue", ({ source }) => source.tissue],
  ["cargo", ({ cargo }) => names(cargo)],
  ["cargoOrigin", ({ cargoOrigin }) => cargoOrigin],
  ["cellLines", ({ cellLines }) => names(cellLines)],
  ["targets", ({ targets }) => names(targets)],
  ["raised", ({ raised }) => names(raised)],
  ["lowered", ({ lowered }) => names(lowered)],
  ["drugs", ({ drugs }) => names(drugs)],
  ["models", ({ models }) => join(models)],
  ["basis", ({ basis }) => basis],
  ["references", ({ references }) => join(references)],
  ["referenceIds", ({ referenceIds }) => join(referenceIds)],
  ["section", ({ section }) => section],
  ["sentences", ({ sentences }) => join(sentences)],
  ["notes", ({ notes }) => join(notes)],
  ["printedRow", ({ printed }) => printed && String(printed.row)],
  ["printedSource", ({ printed }) => printed?.source],
  [
    "printedFunctions",
    ({ printed }) => printed && join(printed.functions.map(({ arrow, text }) => `${arrow} ${text}`)),
  ],
  ["printedTarget", ({ printed }) => printed?.target],
  ["printedReference", ({ printed }) => printed?.reference],
  ["address", ({ address }) => address],
  ["license", ({ license }) => license],
  ["contentVersion", ({ contentVersion }) => contentVersion],
  ["contentDate", ({ contentDate }) => contentDate],
];

/** Findings as rows of cells, the names of the columns first. */
export const toFindingRows = (findings: readonly FindingRecord[]): string[][] => [
  columns.map(([name]) => name),
  ...findings.map((finding) => columns.map(([, toCell]) => toCell(finding) ?? "")),
];
