import { z } from "zod";
import { id, line } from "../../schemas/fields.ts";
import { topicSchema } from "../../schemas/topic.ts";
import { address, findingNumbers, provenanceFields, referenceFields, sentencePlace } from "./fields.ts";

const entry = topicSchema.shape;

/** One record of topics.json. */
export const topicRecordSchema = z
  .strictObject({
    id: id.describe("Its id, for good."),
    address,
    kind: entry.kind.describe("What kind of thing it is."),
    name: line.describe("Its name."),
    aliases: z
      .array(line.describe("One spelling."))
      .describe("Every other spelling under which the search of the site finds it."),
    abbreviation: entry.abbreviation,
    explanation: entry.explanation,
    definition: entry.definition,
    broader: entry.broader,
    narrower: z.array(id.describe("Id of a topic.")).describe("Ids of the topics that name this one as broader."),
    mapOrder: entry.mapOrder,
    findings: findingNumbers,
    ...referenceFields,
    sentences: z
      .array(sentencePlace)
      .describe("Sentences that mention it in any spelling, in the order of the review."),
    ...provenanceFields,
  })
  .describe("A tumor, molecule, drug, cell, vesicle source or process that the review names.");

/** One topic as published. */
export type TopicRecord = z.infer<typeof topicRecordSchema>;
