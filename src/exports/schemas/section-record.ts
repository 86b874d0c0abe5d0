import { z } from "zod";
import { id, line } from "../../schemas/id.ts";
import { sectionSchema } from "../../schemas/section.ts";
import { address, findingNumbers, noteIds, provenanceFields, referenceFields, referenceNumber } from "./fields.ts";

const entry = sectionSchema.shape;

const citation = z
  .strictObject({
    reference: referenceNumber,
    referenceId: id.describe("Its cite key."),
    anchor: z
      .string()
      .regex(/^cite-\d+-\d+$/)
      .describe("Fragment of the section’s address: `cite-39-2` is the second citation of 39 in the section."),
  })
  .describe("One work cited at one place.");

const sentence = z
  .strictObject({
    id: z.string().describe("`p2s3`, the third sentence of the second paragraph."),
    address,
    text: line.describe("The sentence, without its citation markers."),
    citationGroups: z
      .array(z.array(citation).describe("One marker, such as [12, 13], in its order."))
      .describe("Its markers, in their order."),
    findings: findingNumbers,
    notes: noteIds,
  })
  .describe("One sentence.");

const paragraph = z
  .strictObject({
    id: z.string().describe("`p2`, the second paragraph."),
    address,
    articleParagraph: z.int().positive().describe("The paragraph of the article’s section that it tells."),
    sentences: z.array(sentence).describe("Its sentences, in order."),
  })
  .describe("One paragraph.");

const figure = z
  .strictObject({
    number: z.int().positive().describe("Number of the figure."),
    title: line.describe("Its title, in words of this site."),
    parts: z
      .array(
        z
          .strictObject({
            label: z.string().optional().describe("Letter of the panel."),
            text: line.describe("What it shows, in words of this site."),
          })
          .describe("One panel."),
      )
      .describe("Its caption, one part a panel."),
    imageInArticle: z.url().describe("Where the picture can be seen."),
  })
  .describe("A figure of the article, told in words; the picture stays with the article.");

/** What a section holds, without what it says of itself. */
export const sectionFields = {
  id: id.describe("Its id, for good."),
  address,
  order: z.int().positive().describe("Place in the review, from 1."),
  title: entry.title,
  printedHeading: entry.printedHeading,
  parent: entry.parent,
  summary: entry.summary,
  paragraphs: z.array(paragraph).describe("Its paragraphs, in order."),
  figures: z.array(figure).describe("Figures that stand in it."),
  findings: findingNumbers,
  ...referenceFields,
};

/** The twin of a section's page. */
export const sectionRecordSchema = z
  .strictObject({ ...sectionFields, ...provenanceFields })
  .describe("One section of the review, in words of this site.");

/** One section as published. */
export type SectionRecord = z.infer<typeof sectionRecordSchema>;
