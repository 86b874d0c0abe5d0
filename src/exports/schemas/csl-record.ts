import { z } from "zod";
import { articleDoi } from "./fields.ts";
import { id, line } from "../../schemas/fields.ts";
import { referenceSchema } from "../../schemas/reference.ts";

const { PMID, PMCID } = referenceSchema.shape;

/** One record of references.json: plain CSL-JSON 1.0.2, https://docs.citationstyles.org/en/stable/specification.html */
export const cslRecordSchema = z
  .strictObject({
    id: id.describe("Cite key: first author’s family name and year."),
    "citation-key": z
      .string()
      .regex(/^[a-z0-9]+-r[1-9]\d*$/)
      .describe("Key of the same work in references.bib and references.ris."),
    "citation-label": z
      .string()
      .regex(/^[1-9]\d*$/)
      .describe("The article’s own number for the work."),
    type: z.literal("article-journal").describe("CSL type; the article cites journal articles only."),
    title: line.describe("Title as the article prints it, without the final period."),
    author: z
      .array(
        z
          .union([
            z
              .strictObject({
                family: line.describe("Family name, its particle before it: `van Bezooijen`."),
                given: line.describe("Initials as printed, each with its point: `R. W. Y.`"),
                suffix: line.optional().describe("What stands behind the name: `Jr`."),
              })
              .describe("A person."),
            z.strictObject({ literal: line.describe("The whole name.") }).describe("An organization."),
          ])
          .describe("One author."),
      )
      .min(1)
      .describe("Authors as the article prints them; where it cuts the list, `note` says so."),
    "container-title": line.describe("Journal as printed."),
    volume: line.optional().describe("Volume as printed; absent where the article omits it."),
    page: line.optional().describe("Pages or article number as printed; absent where the article omits them."),
    issued: z
      .strictObject({
        "date-parts": z
          .tuple([z.tuple([z.int().describe("Year.")]).describe("A date of which only the year is known.")])
          .describe("One date."),
      })
      .describe("When the work came out."),
    DOI: articleDoi.optional(),
    PMID: PMID.describe("PubMed number."),
    PMCID: PMCID.describe("PubMed Central number."),
    note: line
      .optional()
      .describe("What a citation cannot show: a cut list of authors, what is missing, a retraction."),
    source: line.describe(
      "Where the record comes from: site, version and date of its content, license, source article.",
    ),
  })
  .describe("One work that the article cites.");

/** One reference as CSL-JSON. */
export type CslRecord = z.infer<typeof cslRecordSchema>;
