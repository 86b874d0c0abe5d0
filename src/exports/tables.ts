import type { Provenance } from "../citations/provenance.ts";
import { yearOf } from "../schemas/reference.ts";
import { pageNames } from "../words/record-words.ts";
import { type CslRecord, cslRecordSchema } from "./schemas/csl-record.ts";
import { type FindingRecord, findingRecordSchema } from "./schemas/finding-record.ts";
import { type NoteRecord, noteRecordSchema } from "./schemas/note-record.ts";
import { type TopicRecord, topicRecordSchema } from "./schemas/topic-record.ts";
import type { Column, Table } from "./table.ts";

const names = (topics: readonly { name: string }[]): string[] => topics.map(({ name }) => name);

/** What every record says of itself. */
const provenanceColumns: readonly Column<Provenance>[] = [
  { name: "license", toCell: ({ license }) => license },
  { name: "site", toCell: ({ site }) => site },
  { name: "contentVersion", toCell: ({ contentVersion }) => contentVersion },
  { name: "contentDate", type: "date", toCell: ({ contentDate }) => contentDate },
];

const findingColumns: readonly Column<FindingRecord>[] = [
  { name: "number", type: "integer", toCell: ({ number }) => number },
  { name: "title", toCell: ({ title }) => title },
  { name: "statement", toCell: ({ statement }) => statement },
  { name: "effect", toCell: ({ effect }) => effect },
  { name: "effectGround", toCell: ({ effectGround }) => effectGround },
  { name: "outcome", toCell: ({ outcome }) => outcome },
  { name: "tumors", isList: true, toCell: ({ tumors }) => names(tumors) },
  { name: "process", isList: true, toCell: ({ process }) => names(process) },
  { name: "source", holds: "Topic of the vesicle source, by name.", toCell: ({ source }) => source.topic.name },
  { name: "sourceClass", holds: "Class of the vesicle source.", toCell: ({ source }) => source.class },
  { name: "sourceSpecies", holds: "Species of the vesicle source.", toCell: ({ source }) => source.species },
  { name: "sourceTissue", holds: "Tissue of the vesicle source.", toCell: ({ source }) => source.tissue },
  { name: "cargo", isList: true, toCell: ({ cargo }) => names(cargo) },
  { name: "cargoOrigin", toCell: ({ cargoOrigin }) => cargoOrigin },
  { name: "cellLines", isList: true, toCell: ({ cellLines }) => names(cellLines) },
  { name: "targets", isList: true, toCell: ({ targets }) => names(targets) },
  { name: "raised", isList: true, toCell: ({ raised }) => names(raised) },
  { name: "lowered", isList: true, toCell: ({ lowered }) => names(lowered) },
  { name: "drugs", isList: true, toCell: ({ drugs }) => names(drugs) },
  { name: "models", isList: true, toCell: ({ models }) => models },
  { name: "basis", toCell: ({ basis }) => basis },
  { name: "fieldsFromTitle", isList: true, toCell: ({ fieldsFromTitle = [] }) => fieldsFromTitle },
  { name: "fieldsFromText", isList: true, toCell: ({ fieldsFromText = [] }) => fieldsFromText },
  { name: "references", isList: true, toCell: ({ references }) => references },
  { name: "referenceIds", isList: true, toCell: ({ referenceIds }) => referenceIds },
  { name: "dois", isList: true, toCell: ({ dois }) => dois },
  { name: "pmids", isList: true, toCell: ({ pmids }) => pmids },
  { name: "section", toCell: ({ section }) => section },
  { name: "sentences", isList: true, toCell: ({ sentences }) => sentences },
  { name: "notes", isList: true, toCell: ({ notes }) => notes },
  {
    name: "printedRow",
    holds: "Row of the article’s table, where it is one.",
    type: "integer",
    toCell: ({ printed }) => printed?.row,
  },
  { name: "printedSource", holds: "First cell of that row, as printed.", toCell: ({ printed }) => printed?.source },
  {
    name: "printedFunctions",
    holds: "Second cell, as printed.",
    isList: true,
    toCell: ({ printed }) => printed?.functions.map(({ arrow, text }) => `${arrow} ${text}`),
  },
  { name: "printedTarget", holds: "Third cell, as printed.", toCell: ({ printed }) => printed?.target },
  { name: "printedReference", holds: "Fourth cell, as printed.", toCell: ({ printed }) => printed?.reference },
  { name: "address", toCell: ({ address }) => address },
  ...provenanceColumns,
];

/** findings.csv. */
export const toFindingTable = (rows: readonly FindingRecord[]): Table<FindingRecord> => ({
  name: "findings",
  holds: "The findings",
  key: "number",
  schema: findingRecordSchema,
  columns: findingColumns,
  rows,
});

const formatName = (name: CslRecord["author"][number]) =>
  "literal" in name ? name.literal : [name.family, name.given, name.suffix ?? []].flat().join(", ");

/** references.csv; what a reference says of itself stands in one column, as in CSL-JSON. */
export const toReferenceTable = (rows: readonly CslRecord[]): Table<CslRecord> => ({
  name: "references",
  holds: "The works that the article cites",
  key: "number",
  schema: cslRecordSchema,
  columns: [
    {
      name: "number",
      type: "integer",
      holds: "The article’s own number for the work.",
      toCell: (work) => work["citation-label"],
    },
    { name: "id", toCell: ({ id }) => id },
    {
      name: "citationKey",
      holds: "Key of the same work in references.bib and references.ris.",
      toCell: (work) => work["citation-key"],
    },
    {
      name: "authors",
      holds: "Authors as the article prints them, `Zhu, W.`; where it cuts the list, the note says so.",
      isList: true,
      toCell: ({ author }) => author.map(formatName),
    },
    { name: "title", toCell: ({ title }) => title },
    { name: "journal", holds: "Journal as printed.", toCell: (work) => work["container-title"] },
    {
      name: "year",
      type: "year",
      holds: "Year in which it came out.",
      toCell: yearOf,
    },
    { name: "volume", toCell: ({ volume }) => volume },
    { name: "page", toCell: ({ page }) => page },
    { name: "DOI", holds: "DOI, bare; the note says where it was derived.", toCell: ({ DOI }) => DOI },
    { name: "PMID", toCell: ({ PMID }) => PMID },
    { name: "PMCID", toCell: ({ PMCID }) => PMCID },
    { name: "note", toCell: ({ note }) => note },
    { name: "source", toCell: ({ source }) => source },
  ],
  rows,
});

/** topics.csv: one topic a row, its exact identifiers apart from the others. */
export const toTopicTable = (rows: readonly TopicRecord[]): Table<TopicRecord> => ({
  name: "topics",
  holds: "The topics",
  key: "id",
  schema: topicRecordSchema,
  columns: [
    { name: "id", toCell: ({ id }) => id },
    { name: "name", toCell: ({ name }) => name },
    { name: "kind", toCell: ({ kind }) => kind },
    { name: "aliases", isList: true, toCell: ({ aliases }) => aliases },
    {
      name: "synonyms",
      holds: "Names from other sources, by which the search of the site finds it, too.",
      isList: true,
      toCell: ({ synonyms }) => names(synonyms),
    },
    {
      name: "abbreviation",
      holds: "Abbreviation, as the article’s own list gives it.",
      toCell: ({ abbreviation }) => abbreviation,
    },
    { name: "definition", holds: "What the review says of it.", toCell: ({ definition }) => definition },
    { name: "broader", holds: "Id of the wider topic.", toCell: ({ broader }) => broader },
    {
      name: "exactIdentifiers",
      holds:
        "Identifiers of other databases that mean exactly the same, compact as at https://identifiers.org: `hgnc:12680`.",
      isList: true,
      toCell: ({ identifiers }) => identifiers.filter(({ match }) => match === "exact").map(({ compact }) => compact),
    },
    {
      name: "otherIdentifiers",
      holds: "Identifiers of what lies next to it, each with its match before it: `close hgnc:12680`.",
      isList: true,
      toCell: ({ identifiers }) =>
        identifiers.filter(({ match }) => match !== "exact").map((other) => `${other.match} ${other.compact}`),
    },
    { name: "unidentified", holds: "Why it has no identifier.", toCell: ({ unidentified }) => unidentified },
    { name: "findings", isList: true, toCell: ({ findings }) => findings },
    { name: "references", isList: true, toCell: ({ references }) => references },
    {
      name: "sentences",
      holds: "How many sentences of the review mention it.",
      type: "integer",
      toCell: ({ sentences }) => sentences.length,
    },
    { name: "address", toCell: ({ address }) => address },
    ...provenanceColumns,
  ],
  rows,
});

/** notes.csv. */
export const toNoteTable = (rows: readonly NoteRecord[]): Table<NoteRecord> => ({
  name: "notes",
  holds: pageNames.notes,
  key: "id",
  schema: noteRecordSchema,
  columns: [
    { name: "id", toCell: ({ id }) => id },
    { name: "title", toCell: ({ title }) => title },
    { name: "severity", toCell: ({ severity }) => severity },
    { name: "note", toCell: ({ note }) => note },
    {
      name: "sentences",
      holds: "Sentences that it is about, each with its section: `tumor-growth p1s2`.",
      isList: true,
      toCell: ({ about }) => about.sentences.map(({ section, sentence }) => `${section} ${sentence}`),
    },
    {
      name: "findings",
      holds: "Numbers of the findings that it is about.",
      isList: true,
      toCell: ({ about }) => about.findings,
    },
    {
      name: "references",
      holds: "Numbers of the references that it is about.",
      isList: true,
      toCell: ({ about }) => about.references,
    },
    {
      name: "restsOn",
      holds: "Its grounds, each with its kind.",
      isList: true,
      toCell: ({ restsOn }) => restsOn.map(({ kind, what }) => `${kind}: ${what}`),
    },
    { name: "status", holds: "What the record says of the reference it is about.", toCell: ({ status }) => status },
    { name: "relatedTo", isList: true, toCell: ({ relatedTo }) => relatedTo },
    { name: "address", toCell: ({ address }) => address },
    ...provenanceColumns,
  ],
  rows,
});
