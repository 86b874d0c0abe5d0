import { z } from "zod";
import { line } from "../../schemas/fields.ts";
import { articleDoi, provenanceFields } from "./fields.ts";

/** The shape of index.json. */
export const dataIndexSchema = z
  .strictObject({
    title: line.describe("What the data are."),
    source: articleDoi.describe("DOI of the article that they are adapted from."),
    attribution: line.describe("How to credit them."),
    ...provenanceFields,
    files: z
      .array(
        z
          .strictObject({
            path: z.string().describe("The file, from the folder of this one."),
            holds: line.describe("What it holds."),
            mediaType: z.string().describe("Its media type (IANA)."),
            records: z.int().positive().optional().describe("How many records it holds."),
            schema: z.string().optional().describe("JSON Schema that it follows, from the folder of this one."),
            bytes: z.int().positive().describe("Its size in bytes."),
            sha256: z
              .string()
              .regex(/^[0-9a-f]{64}$/)
              .describe("Its SHA-256."),
          })
          .describe("One file."),
      )
      .describe("Every file, but this one and the list of checksums."),
  })
  .describe("What the folder of data holds.");

/** The list of the data files as published. */
export type DataIndex = z.infer<typeof dataIndexSchema>;
