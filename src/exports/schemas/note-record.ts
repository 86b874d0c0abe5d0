import { z } from "zod";
import { id, line } from "../../schemas/fields.ts";
import { groundKinds, noteSchema } from "../../schemas/note.ts";
import {
  address,
  findingNumbers,
  provenanceFields,
  referenceFields,
  referenceNumber,
  sentencePlace,
} from "./fields.ts";

const entry = noteSchema.shape;

/** One record of notes.json. */
export const noteRecordSchema = z
  .strictObject({
    id: id.describe("Its id, for good; a fragment of /notes/."),
    address,
    title: line.describe("The matter in a phrase."),
    severity: entry.severity.describe("A changes the meaning or misleads, B weakens the evidence, C is small."),
    note: line.describe("What is said, what is at fault, what to take instead; cites by number, [39]."),
    cites: z.array(referenceNumber).describe("References that the note itself cites."),
    about: z
      .strictObject({
        sentences: z.array(sentencePlace).describe("Sentences, in the order of the review."),
        findings: findingNumbers,
        ...referenceFields,
        figures: z.array(z.int().positive().describe("Number of a figure.")).describe("Figures, by number."),
        table: z.boolean().describe("Whether it is about the article’s table as a whole."),
        review: z.boolean().describe("Whether it is about the article as a whole."),
      })
      .describe("Every place it concerns."),
    restsOn: z
      .array(
        z
          .strictObject({
            kind: z.enum(groundKinds).describe("What kind of ground it is."),
            what: line.describe("The ground."),
            url: z.url().optional().describe("Where it can be read."),
            lookedUp: z.iso.date().optional().describe("When it was looked up."),
          })
          .describe("One ground."),
      )
      .min(1)
      .describe("The grounds."),
    status: entry.status,
    relatedTo: z.array(id.describe("Id of a note.")).describe("Other notes on the same matter."),
    ...provenanceFields,
  })
  .describe("One remark of the curator on the article.");

/** One note as published. */
export type NoteRecord = z.infer<typeof noteRecordSchema>;
