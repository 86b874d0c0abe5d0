import type { z } from "zod";
import { formatCount } from "../words/phrases.ts";
import { byId } from "../graph/lookups.ts";
import type { Review } from "../graph/review.types.ts";
import { type DataFile, toJson } from "./data-file.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import { type Edition, formatProvenance } from "../citations/provenance.ts";
import { cslRecordSchema } from "./schemas/csl-record.ts";
import { dataIndexSchema } from "./schemas/data-index.ts";
import { findingRecordSchema } from "./schemas/finding-record.ts";
import { noteRecordSchema } from "./schemas/note-record.ts";
import { pathwayRecordSchema } from "./schemas/pathway-record.ts";
import { reviewRecordSchema, sectionRecordSchema } from "./schemas/review-record.ts";
import { toJsonSchema } from "./schemas/fields.ts";
import { topicRecordSchema } from "./schemas/topic-record.ts";
import { toBibtex } from "../citations/to-bibtex.ts";
import { toPathwayGraph } from "./graph-records.ts";
import { toCytoscape } from "./to-cytoscape.ts";
import { toGraphml } from "./to-graphml.ts";
import { toCslRecord } from "./to-csl-record.ts";
import { toTableFiles } from "./table.ts";
import { toFindingTable, toNoteTable, toReferenceTable, toTopicTable } from "./tables.ts";
import { toDataPackage } from "./to-data-package.ts";
import { toFindingRecord } from "./to-finding-record.ts";
import { toChecksums, toDataIndex, toLicenseText } from "./to-data-index.ts";
import { toNanopublications, toTrig } from "./to-nanopublications.ts";
import { toNoteRecord } from "./to-note-record.ts";
import { toReviewRecord } from "./to-review-record.ts";
import { toRoCrate } from "./to-ro-crate.ts";
import { toPathwayRecord } from "./to-pathway-record.ts";
import { toRis } from "../citations/to-ris.ts";
import { toTopicRecord } from "./to-topic-record.ts";

/** A JSON file of records and its schema. */
interface RecordFile {
  name: string;
  holds: string;
  value: unknown;
  schema: z.ZodType;
  mediaType?: string;
}

/**
 * Every file of /data/, its text included. A new file is added here and nowhere else: its page, its checksum, its schema and
 * its tests go by this list.
 */
export function toDataFiles(review: Review, edition: Edition): DataFile[] {
  const { references } = review;
  const referenceById = byId(references);
  const findings = review.findings.map((finding) => toFindingRecord(finding, edition));
  const works = references.map((reference) => toCslRecord(reference, edition));
  const topics = review.topics.map((topic) => toTopicRecord(topic, edition));
  const notes = review.notes.map((note) => toNoteRecord(note, referenceById, edition));
  const graph = toPathwayGraph(review.pathways, edition);
  const graphTitle = `${formatCount(review.pathways.length, "diagram")} of ${edition.title}`;
  const records: RecordFile[] = [
    {
      name: "references",
      holds: "The works that the article cites, as plain CSL-JSON; citation-label is the article’s number.",
      value: works,
      schema: cslRecordSchema.array(),
      mediaType: mediaTypes.cslJson,
    },
    {
      name: "findings",
      holds: `What the article says of vesicles, one claim a record${edition.table ? "; the rows of Table 1 with their cells as printed" : ""}.`,
      value: findings,
      schema: findingRecordSchema.array(),
    },
    {
      name: "topics",
      holds: "Tumors, molecules, drugs, cells and processes, with every spelling, finding and sentence.",
      value: topics,
      schema: topicRecordSchema.array(),
    },
    {
      name: "pathways",
      holds: "The mechanisms that the article states, as nodes and the relations between them.",
      value: review.pathways.map((pathway) => toPathwayRecord(pathway, edition)),
      schema: pathwayRecordSchema.array(),
    },
    {
      name: "notes",
      holds: "The curator’s notes on the article, each with what it is about and what it rests on.",
      value: notes,
      schema: noteRecordSchema.array(),
    },
    {
      name: "review",
      holds: "The facts of the article, and the digest section by section, sentence by sentence, with its citations.",
      value: toReviewRecord(review, edition),
      schema: reviewRecordSchema,
    },
  ];
  const toSchemaFile = (name: string, schema: z.ZodType): DataFile => ({
    path: `schemas/${name}.schema.json`,
    isSchema: true,
    holds: `JSON Schema of ${name}.json.`,
    mediaType: mediaTypes.jsonSchema,
    text: toJson(toJsonSchema(schema, `${name}.json`, formatProvenance(edition))),
  });
  const files: DataFile[] = [
    ...records.map(({ name, holds, value, mediaType }) => ({
      path: `${name}.json`,
      holds,
      mediaType: mediaType ?? mediaTypes.json,
      ...(Array.isArray(value) && { records: value.length }),
      schema: `schemas/${name}.schema.json`,
      text: toJson(value),
    })),
    {
      path: "references.bib",
      holds: "The same works for BibTeX, biblatex and pandoc.",
      mediaType: mediaTypes.bibtex,
      records: references.length,
      text: toBibtex(references, edition),
    },
    {
      path: "references.ris",
      holds: "The same works for Zotero, EndNote, Mendeley and others.",
      mediaType: mediaTypes.ris,
      records: references.length,
      text: toRis(references, edition),
    },
    ...toTableFiles(toFindingTable(findings)),
    ...toTableFiles(toReferenceTable(works)),
    ...toTableFiles(toTopicTable(topics)),
    ...toTableFiles(toNoteTable(notes)),
    ...toTableFiles(graph.nodes),
    ...toTableFiles(graph.edges),
    {
      path: "pathways.graphml",
      holds: "The diagrams as one graph, for networkx, igraph, Gephi and yEd; nodes of one topic share its id.",
      mediaType: mediaTypes.xml,
      records: graph.edges.rows.length,
      text: toGraphml(graphTitle, graph.nodes, graph.edges),
    },
    {
      path: "pathways.cyjs",
      holds: "The same for Cytoscape and Cytoscape.js.",
      mediaType: mediaTypes.json,
      records: graph.edges.rows.length,
      text: toCytoscape(graphTitle, { ...graph, edition }),
    },
    {
      path: "nanopublications.trig",
      holds: "The findings as nanopublications: what each says, what it rests on and who published it, in RDF (TriG).",
      mediaType: mediaTypes.trig,
      records: review.findings.length,
      text: toTrig(toNanopublications(review, edition), edition),
    },
    ...records.map(({ name, schema }) => toSchemaFile(name, schema)),
    { ...toSchemaFile("section", sectionRecordSchema), holds: "JSON Schema of a section’s own page as data." },
    toSchemaFile("index", dataIndexSchema),
    {
      path: "LICENSE.txt",
      holds: "The license of all of them, and how to give credit.",
      mediaType: mediaTypes.text,
      text: toLicenseText(edition),
    },
  ];
  const dataPackage = toDataPackage(files, edition);
  const described = [...files, dataPackage, toRoCrate([...files, dataPackage], edition)];
  const index: DataFile = {
    path: "index.json",
    holds: "This list, for programs: what each file holds, its size and its checksum.",
    mediaType: mediaTypes.json,
    schema: "schemas/index.schema.json",
    text: toJson(toDataIndex(described, edition)),
  };
  return [...described, index, toChecksums([...described, index])];
}
