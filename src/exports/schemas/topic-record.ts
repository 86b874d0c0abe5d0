import { z } from "zod";
import { id, line } from "../../schemas/fields.ts";
import { identifierSchema } from "../../schemas/identifier.ts";
import { topicSchema } from "../../schemas/topic.ts";
import { address, findingNumbers, provenanceFields, referenceFields, sentencePlace } from "./fields.ts";

const entry = topicSchema.shape;
const identifier = identifierSchema.shape;
const synonym = entry.synonyms.unwrap().element.shape;

/** One record of topics.json. */
export const topicRecordSchema = z
  .strictObject({
    id: id.describe("Its id, for good."),
    address,
    kind: entry.kind.describe("What kind of thing it is."),
    name: line.describe("Its name."),
    aliases: z
      .array(line.describe("One spelling."))
      .describe("Every other spelling; a sentence that holds one mentions it."),
    synonyms: z
      .array(
        z
          .strictObject({
            name: synonym.name.describe("The name as that source writes it."),
            source: synonym.source.describe("The public source that gives it, or why it is plain."),
          })
          .describe("One name."),
      )
      .describe(
        "Names from other sources, by which the search of the site finds it, too; the review does not use them.",
      ),
    abbreviation: entry.abbreviation,
    explanation: entry.explanation,
    definition: entry.definition,
    broader: entry.broader,
    narrower: z.array(id.describe("Id of a topic.")).describe("Ids of the topics that name this one as broader."),
    mapOrder: entry.mapOrder,
    identifiers: z
      .array(
        z
          .strictObject({
            database: identifier.database.describe("Database, by its name at identifiers.org."),
            id: identifier.id.describe("Id as the database prints it: `HGNC:12680`, `D009389`."),
            compact: z.string().describe("The same in the form of https://identifiers.org: `hgnc:12680`."),
            url: z.url().describe("Where it leads."),
            label: identifier.label.describe("Name there; the gene symbol for UniProt."),
            match: identifier.match.describe("How what it means there lies to what the topic means here."),
            source: line.describe("Public source in which the identifier was seen."),
            checked: identifier.checked.describe("When it was last compared with that source."),
            remark: identifier.remark.describe("Where the two differ, or on what the match rests."),
          })
          .describe("One identifier."),
      )
      .describe("The same thing in other databases, or what lies next to it. None is the article’s."),
    unidentified: entry.unidentified.describe("Why there is none."),
    findings: findingNumbers.describe(
      "Numbers of the findings on it and on what is narrower, as its page counts them and findings.json lists them.",
    ),
    references: referenceFields.references.describe(
      "Numbers of the references that these findings rest on, and of those whose titles name it.",
    ),
    referenceIds: referenceFields.referenceIds,
    sentences: z
      .array(sentencePlace)
      .describe("Sentences that mention it in any spelling, in the order of the review."),
    ...provenanceFields,
  })
  .describe("A tumor, molecule, drug, cell, vesicle source or process that the review names.");

/** One topic as published. */
export type TopicRecord = z.infer<typeof topicRecordSchema>;
