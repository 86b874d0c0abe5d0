import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { toCsv, toExcelCsv } from "../../../src/exports/to-csv.ts";
import { toFindingRecord } from "../../../src/exports/to-finding-record.ts";
import { listSeparator, toFindingRows } from "../../../src/exports/to-finding-rows.ts";
import { hostileTexts } from "../../hostile-text.ts";
import { linkRealWithNotes } from "../../link-prose.ts";

const review = linkRealWithNotes();
const findings = review.findings.map((finding) => toFindingRecord(finding, review.article));
const rows = toFindingRows(findings);

test("CSV is read back cell by cell, with commas, quotation marks and line breaks in it", () => {
  const cells = [["a,b", 'c"d', "e\r\nf", "", " g "], hostileTexts.map(([, text]) => text).slice(0, 5)];
  expect(parse(toCsv(cells))).toEqual(cells);
});

test.each(hostileTexts)("%s survives in a cell", (_, text) => {
  expect(parse(toCsv([[text, "x"]]))).toEqual([[text, "x"]]);
});

describe("for Excel", () => {
  test("the file begins with a byte order mark", () => {
    expect(toExcelCsv([["a"]])).toBe("\u{FEFF}a\r\n");
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"])(
    "%j is no formula",
    (text) => {
      expect(parse(toExcelCsv([[text, "x"]]), { bom: true })).toEqual([[`'${text}`, "x"]]);
    },
  );

  test("no cell of the findings begins as a formula does", () => {
    const cells = parse(toExcelCsv(rows), { bom: true }).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

test("the findings read back from CSV are those of the JSON, cell by cell", () => {
  const read = parse(toCsv(rows), { columns: true }) as unknown as Record<string, string>[];
  const names = (topics: { name: string }[]) => topics.map(({ name }) => name).join(" | ");
  expect(read).toHaveLength(findings.length);
  for (const [index, finding] of findings.entries()) {
    const { printed, source } = finding;
    expect(read[index]).toEqual({
      ...Object.fromEntries(
        (["number", "title", "statement", "effect", "effectGround", "outcome", "cargoOrigin", "basis"] as const).map(
          (field) => [field, String(finding[field])],
        ),
      ),
      tumors: names(finding.tumors),
      process: names(finding.process),
      source: source.topic.name,
      sourceClass: source.class,
      sourceSpecies: source.species,
      sourceTissue: source.tissue,
      cargo: names(finding.cargo),
      cellLines: names(finding.cellLines),
      targets: names(finding.targets),
      models: finding.models.join(" | "),
      references: finding.references.join(" | "),
      referenceIds: finding.referenceIds.join(" | "),
      section: finding.section,
      sentences: finding.sentences.join(" | "),
      notes: finding.notes.join(" | "),
      printedRow: printed ? String(printed.row) : "",
      printedSource: printed?.source ?? "",
      printedFunctions: printed?.functions.map(({ arrow, text }) => `${arrow} ${text}`).join(" | ") ?? "",
      printedTarget: printed?.target ?? "",
      printedReference: printed?.reference ?? "",
      address: finding.address,
      license: finding.license,
      contentVersion: finding.contentVersion,
      contentDate: finding.contentDate,
    });
  }
});

test("no member of a list holds what parts them", () => {
  const members = findings.flatMap(({ tumors, process, cargo, cellLines, targets, printed }) => [
    ...[tumors, process, cargo, cellLines, targets].flat().map(({ name }) => name),
    ...(printed?.functions.map(({ text }) => text) ?? []),
  ]);
  expect(members.filter((member) => member.includes(listSeparator))).toEqual([]);
});
