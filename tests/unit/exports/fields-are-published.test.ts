import { describe, expect, test } from "vitest";
import { z } from "zod";
import { cslRecordSchema } from "../../../src/exports/schemas/csl-record.ts";
import { findingRecordSchema } from "../../../src/exports/schemas/finding-record.ts";
import { noteRecordSchema } from "../../../src/exports/schemas/note-record.ts";
import { pathwayRecordSchema } from "../../../src/exports/schemas/pathway-record.ts";
import { topicRecordSchema } from "../../../src/exports/schemas/topic-record.ts";
import { toDataFiles } from "../../../src/exports/to-data-files.ts";
import { toFindingRecord } from "../../../src/exports/to-finding-record.ts";
import { toNoteRecord } from "../../../src/exports/to-note-record.ts";
import { toPathwayRecord } from "../../../src/exports/to-pathway-record.ts";
import { toTopicRecord } from "../../../src/exports/to-topic-record.ts";
import { byId } from "../../../src/graph/lookups.ts";
import { type KindName, schemas } from "../../../src/schemas/schemas.ts";
import type { SourceFile } from "../../../src/source/read-files.ts";
import { linkMinimal } from "../../link-prose.ts";

/** The path of every field of a shape: `source`, `source.topic`, `edges.number`. */
function listFields(schema: unknown, path = ""): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return listFields(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return listFields(schema.element, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => listFields(option, path));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, field]) => [
    path + name,
    ...listFields(field, `${path}${name}.`),
  ]);
}

/** What authors write that no record holds under that name, each with what becomes of it. */
const unpublished: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  references: {
    "author.non-dropping-particle": "stands in the family name, as citation processors part it",
    custom: "facts of this site; CSL-JSON has no place for them, and `note` says what a citation must",
  },
  topics: { general: "says only where chains may pass" },
  notes: {
    "about.section": "stands with each of the sentences",
    "about.finding": "is in the list `about.findings`",
    "about.reference": "is in the list `about.references`",
    "about.figure": "is in the list `about.figures`",
  },
  pathways: {
    order: "is the order of the records",
    "edges.section": "stands with each of the sentences",
  },
};

/** Kinds without records of their own: review.json holds them, the search knows them, or their pages lead on. */
type WithoutRecords = "review" | "sections" | "figures" | "abbreviations" | "journals" | "moved";

/** The shape of the records of every other kind. */
const published: Readonly<Record<Exclude<KindName, WithoutRecords>, z.ZodType>> = {
  references: cslRecordSchema,
  findings: findingRecordSchema,
  topics: topicRecordSchema,
  notes: noteRecordSchema,
  pathways: pathwayRecordSchema,
};
describe("every field that an author can write is published, or it is known what becomes of it", () => {
  test.each(Object.keys(published) as (keyof typeof published)[])("%s", (kind) => {
    const known = new Set(listFields(published[kind]));
    const missing = new Set(listFields(schemas[kind]).filter((field) => !known.has(field)));
    const below = [...missing].filter((field) => ![...missing].some((other) => field.startsWith(`${other}.`)));
    expect(below.sort()).toEqual(Object.keys(unpublished[kind] ?? {}).sort());
    expect(toDataFiles(review, review.article).map(({ path }) => path)).toContain(`${kind}.json`);
  });
});

/** What is written into entries of the smallest review, so that one of each kind has every field. */
const further: Readonly<Record<string, string>> = {
  "findings/1.yaml":
    "raised: [vegf]\nlowered: [vegf]\ndrugs: [vegf]\nfieldsFromTitle: [tumors]\nfieldsFromText: [targets]\n",
  "topics/vegf.yaml":
    "explanation: A word.\naliases: [V]\nsynonyms: [{ name: Factor V, source: A list }]\nabbreviation: V\nmapOrder: 2\nunidentified: So.\nbroader: growth\n",
  "notes/arrow.yaml": "status: corrected\nrelatedTo: [arrow]\n",
};
const fill = ({ path, text }: SourceFile): string =>
  `${text
    .replace("class: msc,", "class: msc, ground: title,")
    .replace("cellLines: []\ncargo: []", "cellLines: [vegf]\ncargo: [vegf]")
    .replace("match: close,", "match: close, label: V, remark: So,")
    .replace("shape: molecule,", "shape: molecule, detail: one,")
    .replace("basis: uncited", "basis: uncited\n    remark: So.")}${further[path] ?? ""}`;
const review = linkMinimal(fill);

/** The path of every field that a value holds, as `listFields` writes them. */
function listHeld(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listHeld(item, path));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => [path + name, ...listHeld(held, `${path}${name}.`)]);
}

describe("a record of an entry that has every field holds all that its schema promises", () => {
  const { article, references } = review;
  test.each([
    ["findings", findingRecordSchema, review.findings.map((finding) => toFindingRecord(finding, article))],
    ["topics", topicRecordSchema, review.topics.map((topic) => toTopicRecord(topic, article))],
    ["notes", noteRecordSchema, review.notes.map((note) => toNoteRecord(note, byId(references), article))],
    ["pathways", pathwayRecordSchema, review.pathways.map((pathway) => toPathwayRecord(pathway, article))],
  ])("%s", (_kind, schema, records) => {
    expect(records.map((record) => schema.safeParse(record).error?.issues ?? [])).toEqual(records.map(() => []));
    const held = new Set(listHeld(records));
    expect(listFields(schema).filter((field) => !held.has(field))).toEqual([]);
  });
});
