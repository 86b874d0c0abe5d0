import { z } from "zod";
import { line, ordinal, topicKinds } from "./fields.ts";
import { identifierSchema } from "./identifier.ts";
import { linkToAbbreviation, linkToTopic } from "./link.ts";

/** What a topic is called somewhere; signs alone are found by no question. */
const spelling = line
  .refine((value) => /[\p{L}\p{N}]/u.test(value), "must hold a letter or a figure, by which it is found")
  .refine(
    (value) => !/^["“”„‘«].*["“”’»]$/.test(value),
    "must stand without quotation marks, which would be part of it",
  );

/** `content/topics/<id>.yaml`: one tumor, molecule, drug, cell, vesicle source or process that the review names. */
export const topicSchema = z.strictObject({
  kind: z.enum(topicKinds).describe("What kind of thing it is; lists and filters go by it."),
  name: spelling.describe("What readers see; the spelling that this site uses."),
  aliases: z
    .array(spelling)
    .default([])
    .describe("Every other spelling; a sentence that holds one mentions the topic."),
  synonyms: z
    .array(
      z.strictObject({
        name: spelling.describe("The name as that source writes it."),
        source: line.describe("The public source that gives it, or why it is plain."),
      }),
    )
    .default([])
    .describe(
      "Names that the article does not use and that mean this topic alone here; members of a family lead to it.",
    ),
  abbreviation: linkToAbbreviation.optional().describe("As the article's own list gives it."),
  explanation: line
    .optional()
    .describe("What the word means, for a student: general knowledge in words of this site, not the review’s."),
  definition: line.describe("What the review says of it, in one or two sentences."),
  broader: linkToTopic().optional().describe("Id of the wider topic: glioblastoma → glioma."),
  general: z
    .boolean()
    .default(false)
    .describe(
      "Stands for different things in different places, as “vesicle cargo” does: no chain passes from one pathway to another by it.",
    ),
  mapOrder: ordinal.optional().describe("Processes only: column in the map of the evidence."),
  identifiers: z
    .array(identifierSchema)
    .default([])
    .describe("The same thing in other databases, or what lies next to it."),
  unidentified: line.optional().describe("Why it has no identifier; for topics without any."),
});

/** One topic. */
export type TopicEntry = z.infer<typeof topicSchema>;
/** One kind of topic. */
export type TopicKind = (typeof topicKinds)[number];
