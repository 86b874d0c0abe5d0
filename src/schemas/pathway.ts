import { z } from "zod";
import { headline, id, line, ordinal } from "./fields.ts";
import {
  linkToFinding,
  linkToNote,
  linkToReference,
  linkToRow,
  linkToSection,
  linkToSentence,
  linkToTopic,
} from "./link.ts";
import { relationNames } from "./relation.ts";

/**
 * How a node is drawn. vesicle: a double ring. cell: a double-walled field, which can hold other nodes.
 * molecule: a pill (protein, RNA, drug, signaling pathway). outcome: words over a double line.
 */
export const nodeShapes = ["vesicle", "cell", "molecule", "outcome"] as const;

/** How the review supports an edge. */
export const edgeBases = ["stated", "neighbouring-citation", "title", "implied", "uncited"] as const;

/** Words at which Mermaid begins a command, even within a label. */
const commands = ["click", "href", "subgraph", "style", "linkStyle", "classDef", "end"];
const command = new RegExp(`\\b(?:${commands.join("|")})\\b`, "i");

/** Text that Mermaid and SVG can hold without a sign that ends a label or begins a command. */
export const label = line
  .max(40, "must fit in 40 characters")
  .regex(/^[\p{L}\p{M}\p{N} ,.:/+±%’‑–-]*$/u, "must hold letters, digits, spaces and , . : / + ± % ’ - – only")
  .refine((value) => !command.test(value), {
    message: `must not hold a word that Mermaid reads as a command: ${commands.join(", ")}`,
  });

const node = z.strictObject({
  id: id.optional().describe("Needed only where one topic stands twice; otherwise the topic's id is the node's."),
  topic: linkToTopic().describe("The topic that it stands for; the node links there."),
  shape: z.enum(nodeShapes).describe("How it is drawn: vesicle, cell, molecule, outcome."),
  label: label.optional().describe("What is written in it, if shorter than the topic's name."),
  detail: label.optional().describe("A second, smaller line: `vesicle, human`."),
  within: id.optional().describe("Id of the cell that holds it."),
});

const edge = z.strictObject({
  number: ordinal.describe("From 1, in reading order; it is part of an address and never used twice."),
  from: id.describe("Id of a node."),
  relation: z.enum(relationNames).describe("What the one does to the other; words and marks follow from it."),
  to: id.describe("Id of a node."),
  references: z
    .array(linkToReference)
    .describe("Cite keys of the works that carry it; none only with `basis: uncited`."),
  in: z
    .array(linkToTopic("tumor", "cell-line", "cell-type"))
    .default([])
    .describe("Topics of the tumors or cells in which it was seen."),
  section: linkToSection.optional().describe("Where the sentences are, if not in the pathway's own section."),
  sentences: z.array(linkToSentence).default([]).describe("The sentences that state it."),
  row: linkToRow.optional().describe("Row of Table 1 that states it."),
  basis: z.enum(edgeBases).describe("How the review supports it."),
  remark: line.optional().describe("Why it is drawn so, where the basis alone does not tell."),
  notes: z.array(linkToNote).default([]).describe("Curator's notes that concern it."),
});

/** `content/pathways/<id>.yaml`: one mechanism that the review states, as nodes and the relations between them. */
export const pathwaySchema = z.strictObject({
  title: headline.max(70, "must fit in 70 characters").describe("Headline, without a final period."),
  summary: line.describe("What the picture shows, in one or two sentences."),
  section: linkToSection.describe("Section whose text tells it."),
  order: ordinal.describe("Place in the gallery."),
  findings: z.array(linkToFinding).describe("Findings that the picture draws; tumors and effects follow from them."),
  nodes: z.array(node).min(2).describe("The things in the picture."),
  edges: z.array(edge).min(1).describe("The relations between them, one an arrow."),
});

/** One pathway as authored. */
export type PathwayEntry = z.infer<typeof pathwaySchema>;
/** One way of drawing a node. */
export type NodeShape = (typeof nodeShapes)[number];

/** What edges call a node: its own id, or that of its topic. */
export const nodeIdOf = (node: PathwayEntry["nodes"][number]): string => node.id ?? node.topic;
