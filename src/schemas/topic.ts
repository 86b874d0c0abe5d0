import { z } from "zod";
import { id, line, ordinal } from "./fields.ts";

/** What kind of thing a topic is; the order is that of lists and filters. */
export const topicKinds = [
  "tumor",
  "process",
  "source",
  "cargo",
  "target",
  "pathway",
  "drug",
  "cell-line",
  "cell-type",
  "structure",
] as const;

/** `content/topics/<id>.yaml`: one tumor, molecule, drug, cell, vesicle source or process that the review names. */
export const topicSchema = z.strictObject({
  kind: z.enum(topicKinds),
  name: line,
  aliases: z.array(line).default([]).describe("Every other spelling that a reader may type."),
  abbreviation: line.optional().describe("As the article's own list gives it."),
  explanation: line
    .optional()
    .describe("What the word means, for a student: general knowledge in words of this site, not the review’s."),
  definition: line.describe("What the review says of it, in one or two sentences."),
  broader: id.optional().describe("Id of the wider topic: glioblastoma → glioma."),
  mapOrder: ordinal.optional().describe("Processes only: column in the map of the evidence."),
});

/** One topic. */
export type TopicEntry = z.infer<typeof topicSchema>;
/** One kind of topic. */
export type TopicKind = (typeof topicKinds)[number];
