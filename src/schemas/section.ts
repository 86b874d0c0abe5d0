import { z } from "zod";
import { line, ordinal } from "./fields.ts";
import { linkToSection } from "./link.ts";
import { webAddress } from "./web-address.ts";

/** Front matter of `content/sections/<id>.md`. The prose below it is Markdown, one sentence a line. */
export const sectionSchema = z.strictObject({
  title: line.describe("Title on this site."),
  printedHeading: line.optional().describe("The article's heading, only where it differs."),
  order: ordinal.describe("Place in the review, from 1."),
  parent: linkToSection.optional().describe("Id of the section that this one stands under."),
  summary: line.max(160, "must fit in 160 characters").describe("What the section says, in one line."),
  articleParagraphs: z
    .array(ordinal)
    .min(1)
    .describe("For each paragraph here, the paragraph of the article's section that it tells."),
});

/** Front matter of one section. */
export type SectionEntry = z.infer<typeof sectionSchema>;

/** One figure of the article, told in the site's own words, in `content/figures.yaml`. The picture stays with the article. */
export const figureSchema = z.strictObject({
  number: ordinal.describe("Number of the figure in the article."),
  section: linkToSection.describe("Section where the figure stands."),
  title: line.describe("Title of the caption, told in other words."),
  parts: z
    .array(
      z.strictObject({
        label: z
          .string()
          .regex(/^[a-z]$/, "must be one small letter, such as a")
          .optional()
          .describe("Letter of the panel."),
        text: line.describe("What the panel shows, told in other words."),
      }),
    )
    .min(1)
    .refine((parts) => {
      const labels = parts.flatMap(({ label }) => label ?? []);
      return new Set(labels).size === labels.length;
    }, "must give each part a letter of its own")
    .describe("The caption, one part a panel."),
  imageInArticle: webAddress.describe("Where the picture can be seen."),
});

/** One figure of the article. */
export type Figure = z.infer<typeof figureSchema>;

/** One entry of the article's list of abbreviations, in `content/abbreviations.yaml`. */
export const abbreviationSchema = z.strictObject({
  id: line.describe("The abbreviation as the article lists it: `MSCs`."),
  expansion: line.describe("What it stands for, as the article lists it."),
  forms: z.array(line).min(1).describe("Every form that the prose uses: `MSC`, `MSCs`."),
});

/** One listed abbreviation. */
export type Abbreviation = z.infer<typeof abbreviationSchema>;
