import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { toCsv, toExcelCsv } from "../../../src/exports/to-csv.ts";
import { toFindingRecord } from "../../../src/exports/to-finding-record.ts";
import { toCells } from "../../../src/exports/table.ts";
import { toFindingTable, toNoteTable, toReferenceTable, toTopicTable } from "../../../src/exports/tables.ts";
import { toCslRecord } from "../../../src/exports/to-csl-record.ts";
import { toNoteRecord } from "../../../src/exports/to-note-record.ts";
import { toTopicRecord } from "../../../src/exports/to-topic-record.ts";
import { byId } from "../../../src/graph/lookups.ts";
import { hostileTexts } from "../../hostile-text.ts";
import { linkRealWithNotes } from "../../link-prose.ts";

const review = linkRealWithNotes();
const findings = review.findings.map((finding) => toFindingRecord(finding, review.article));
/** What stands between the members of a list in one cell, as every description of such a column says. */
const listSeparator = " | ";
const rows = toCells(toFindingTable(findings));

test("a row of the findings can be followed without another file: to its works, and to where a value comes from", () => {
  const [names = [], ...cells] = rows;
  const cellOf = (at: number, name: string) => cells[at]?.[names.indexOf(name)]?.split(listSeparator).filter(Boolean);
  for (const [at, { references, fieldsFromTitle = [], fieldsFromText = [] }] of review.findings.entries()) {
    const works = references.map(({ entry }) => entry);
    expect(cellOf(at, "dois")).toEqual(
      works.flatMap(({ DOI, custom }) => (DOI && custom.identifiers.status === "found" ? [DOI] : [])),
    );
    expect(cellOf(at, "pmids")).toEqual(works.flatMap(({ PMID }) => PMID ?? []));
    expect(cellOf(at, "fieldsFromTitle")).toEqual(fieldsFromTitle);
    expect(cellOf(at, "fieldsFromText")).toEqual(fieldsFromText);
  }
  for (const name of ["dois", "pmids", "fieldsFromTitle", "fieldsFromText"])
    expect(
      cells.some((_, at) => cellOf(at, name)?.length),
      name,
    ).toBe(true);
});

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

  test.each([
    ...[
      "SEPT9",
      "MARCH1",
      "Dec1",
      "1-Mar",
      "1-2",
      "3/4",
      "1:10",
      "2E5",
      "1.5e-3",
      "007",
      "1,000",
      "12 %",
      "123456789012345",
    ],
    ...["1/2/3", "TRUE"],
  ])("%j stays text", (text) => {
    expect(parse(toExcelCsv([[text, "x"]]), { bom: true })).toEqual([[`'${text}`, "x"]]);
  });

  test.each(["miR-21", "SEPTIN9", "TGF-β1", "28-37 nm", "Marchetti", "p53", "CD4+CD25+", "[73]", "10.1016/j.x"])(
    "%j needs nothing",
    (text) => {
      expect(parse(toExcelCsv([[text, "x"]]), { bom: true })).toEqual([[text, "x"]]);
    },
  );

  test("a column of numbers stays one", () => {
    expect(toExcelCsv([["1-2", "1-2"]], (column) => column === 0)).toBe("\u{FEFF}1-2,'1-2\r\n");
  });

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
      raised: names(finding.raised),
      lowered: names(finding.lowered),
      drugs: names(finding.drugs),
      models: finding.models.join(" | "),
      references: finding.references.join(" | "),
      referenceIds: finding.referenceIds.join(" | "),
      dois: finding.dois.join(" | "),
      pmids: finding.pmids.join(" | "),
      fieldsFromTitle: (finding.fieldsFromTitle ?? []).join(" | "),
      fieldsFromText: (finding.fieldsFromText ?? []).join(" | "),
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
      site: finding.site,
      contentVersion: finding.contentVersion,
      contentDate: finding.contentDate,
    });
  }
});

describe("references, topics and notes read back from CSV are those of the JSON", () => {
  type Cells = Record<string, string>[];
  const read = <Row>(table: Parameters<typeof toCells<Row>>[0]) =>
    parse(toCsv(toCells(table)), { columns: true }) as unknown as Cells;

  test("references, with every author", () => {
    const works = review.references.map((reference) => toCslRecord(reference, review.article));
    const cells = read(toReferenceTable(works));
    expect(cells).toHaveLength(review.references.length);
    expect(
      cells.map(({ number, title, journal, year, DOI, PMID }) => [number, title, journal, year, DOI, PMID]),
    ).toEqual(
      review.references.map(({ number, entry }) => [
        String(number),
        entry.title,
        entry["container-title"],
        String(entry.issued["date-parts"][0][0]),
        entry.DOI ?? "",
        entry.PMID ?? "",
      ]),
    );
    expect(cells.map(({ authors }) => authors?.split(listSeparator).length)).toEqual(
      review.references.map(({ entry }) => entry.author.length),
    );
  });

  test("topics, with every identifier in one of two columns", () => {
    const cells = read(toTopicTable(review.topics.map((topic) => toTopicRecord(topic, review.article))));
    const split = (cell = "") => (cell === "" ? [] : cell.split(listSeparator));
    expect(cells.map(({ id }) => id)).toEqual(review.topics.map(({ id }) => id));
    expect(
      cells.map(
        ({ exactIdentifiers, otherIdentifiers }) => split(exactIdentifiers).length + split(otherIdentifiers).length,
      ),
    ).toEqual(review.topics.map(({ identifiers }) => identifiers.length));
    const akt = cells.find(({ id }) => id === "akt");
    expect(akt?.["exactIdentifiers"]).toBe("hgnc.genegroup:1900 | mesh:D051057");
    expect(akt?.["otherIdentifiers"]).toBe("member hgnc:391");
    expect(
      cells.filter(
        (row) => (row["unidentified"] === "") === (row["exactIdentifiers"] === "" && row["otherIdentifiers"] === ""),
      ),
    ).toEqual([]);
  });

  test("notes, with every place and ground", () => {
    const references = byId(review.references);
    const cells = read(toNoteTable(review.notes.map((note) => toNoteRecord(note, references, review.article))));
    expect(cells.map(({ id, severity }) => [id, severity])).toEqual(
      review.notes.map(({ id, severity }) => [id, severity]),
    );
    expect(cells.map(({ restsOn }) => restsOn?.split(listSeparator).length)).toEqual(
      review.notes.map(({ restsOn }) => restsOn.length),
    );
  });
});

test("no member of a list holds what parts them", () => {
  const members = findings.flatMap(({ tumors, process, cargo, cellLines, targets, drugs, printed }) => [
    ...[tumors, process, cargo, cellLines, targets, drugs].flat().map(({ name }) => name),
    ...(printed?.functions.map(({ text }) => text) ?? []),
  ]);
  expect(members.filter((member) => member.includes(listSeparator))).toEqual([]);
});
