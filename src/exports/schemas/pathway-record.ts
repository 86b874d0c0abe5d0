import { z } from "zod";
import { id, line } from "../../schemas/fields.ts";
import { edgeBases, nodeShapes } from "../../schemas/pathway.ts";
import { relationKinds, relationNames } from "../../schemas/relation.ts";
import {
  address,
  findingNumbers,
  nodeIdentifiersHold,
  provenanceFields,
  referenceFields,
  sentencePlace,
} from "./fields.ts";

const nodeRecord = z
  .strictObject({
    id: id.describe("What edges call it; unique in its pathway."),
    topic: id.describe("Id of the topic that it stands for."),
    identifiers: z
      .array(z.string().describe("Compact identifier, `hgnc:12680`; https://identifiers.org/ leads to it."))
      .describe(nodeIdentifiersHold),
    shape: z.enum(nodeShapes).describe("How it is drawn."),
    label: line.describe("What is written in it."),
    detail: line.optional().describe("A second, smaller line."),
    within: id.optional().describe("Id of the node, a cell, that holds it."),
  })
  .describe("One thing in the picture.");

const edgeRecord = z
  .strictObject({
    number: z.int().positive().describe("Its number in its pathway, for good."),
    address,
    from: id.describe("Id of a node."),
    relation: z.enum(relationNames).describe("What the one does to the other."),
    relationKind: z.enum(relationKinds).describe("The kind of relation, by which it is drawn."),
    to: id.describe("Id of a node."),
    in: z.array(id.describe("Id of a topic.")).describe("Tumors and cells in which it was seen."),
    ...referenceFields,
    basis: z.enum(edgeBases).describe("How the review supports it."),
    sentences: z.array(sentencePlace).describe("The sentences that state it."),
    row: z.int().positive().optional().describe("Row of the article’s table that states it."),
    remark: line.optional().describe("Why it is drawn so."),
    notes: z.array(id.describe("Id of a note.")).describe("The curator’s notes that concern it."),
  })
  .describe("One relation between two nodes.");

/** One record of pathways.json. */
export const pathwayRecordSchema = z
  .strictObject({
    id: id.describe("Its id, for good."),
    address,
    title: line.describe("Its title."),
    summary: line.describe("What it shows."),
    section: id.describe("Id of the section whose text tells it."),
    findings: findingNumbers,
    tumors: z.array(id.describe("Id of a topic.")).describe("Tumors of its findings and edges."),
    nodes: z.array(nodeRecord).describe("What stands in the picture."),
    edges: z.array(edgeRecord).describe("The relations, in reading order."),
    ...provenanceFields,
  })
  .describe("A mechanism that the review states, as nodes and the relations between them.");

/** One pathway as published. */
export type PathwayRecord = z.infer<typeof pathwayRecordSchema>;
