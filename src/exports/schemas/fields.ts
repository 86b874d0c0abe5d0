import { z } from "zod";
import { doi, id, line } from "../../schemas/fields.ts";

// Shapes that several published files share. Every one is described, because its words stand in the published schemas.

/** A number of the article's list of references. */
export const referenceNumber = z.int().positive().describe("Number of a reference, as the article prints it.");

/** Numbers of references and, in the same order, their cite keys. */
export const referenceFields = {
  references: z.array(referenceNumber).describe("Numbers of references, as the article prints them."),
  referenceIds: z
    .array(id.describe("Cite key of a reference."))
    .describe("Cite keys of the same references, in the same order; `id` in references.json."),
};

/** What the identifiers of a node are, in every file that has some. */
export const nodeIdentifiersHold =
  "Identifiers of other databases that mean exactly what the node is, in compact form. A vesicle has none of what it comes from, and a cell none of the tumor that it is of: topics.csv has those, by the node’s topic.";

/** Numbers of findings. */
export const findingNumbers = z
  .array(z.int().positive().describe("Number of a finding."))
  .describe("Numbers of findings, as in findings.json.");

/** Ids of notes. */
export const noteIds = z
  .array(id.describe("Id of a note."))
  .describe("Curator’s notes about it, by id, as in notes.json.");

/** Where a page or a fragment of one is. */
export const address = z
  .string()
  .regex(/^(?:https?:\/\/[^/?#]+(?:\/[^?#]+)?)?\/[a-z0-9-]+\/(?:[a-z0-9-]+\/)?(?:#[a-z0-9-]+)?$/)
  .describe("Where it is read: its URL, or where the files name no host, its address from the root of the site.");

/** A sentence of the review and where it is. */
export const sentencePlace = z
  .strictObject({
    section: id.describe("Id of the section."),
    sentence: z.string().describe("Id of the sentence in it: `p2s3` is the third sentence of the second paragraph."),
    address,
  })
  .describe("A sentence of the review.");

/** A topic by id and name. */
export const topicLink = z
  .strictObject({ id: id.describe("Id of the topic, as in topics.json."), name: line.describe("Its name.") })
  .describe("A topic.");

/** What every record says of itself. */
export const provenanceFields = {
  license: line.describe("License of the record and what it is adapted from."),
  site: line.describe("Name of the site that the record comes from, and its URL where that is known."),
  contentVersion: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe("Version of the content."),
  contentDate: z.iso.date().describe("Day on which the content was last changed."),
};

/** Identifiers of an article, as CSL names them. */
export const articleDoi = doi.describe("DOI, bare.");

/** A shape as JSON Schema, draft 2020-12, with a title and, in its comment, where it comes from. */
export function toJsonSchema(schema: z.ZodType, title: string, provenance: string): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema["link"]; // what a field leads to is the author's business
    },
  });
  return { $schema, $comment: provenance, title, ...rest };
}
