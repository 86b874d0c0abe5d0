import { z } from "zod";
import { id, line } from "./id.ts";

/** Front matter of `content/sections/<id>.md`. The prose below it is Markdown, one sentence a line. */
export const sectionSchema = z.strictObject({
  title: line.describe("Title on this site."),
  printedHeading: line.optional().describe("The article's heading, only where it differs."),
  order: z.int().positive().describe("Place in the review, from 1."),
  parent: id.optional().describe("Id of the section that this one stands under."),
  summary: line.max(160, "must fit in 160 characters").describe("What the section says, in one line."),
  articleParagraphs: z
    .array(z.int().positive())
    .min(1)
    .describe("For each paragraph here, the paragraph of the article's section that it tells."),
});

/** Front matter of one section. */
export type SectionEntry = z.infer<typeof sectionSchema>;
