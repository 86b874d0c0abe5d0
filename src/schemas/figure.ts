import { z } from "zod";
import { id, line } from "./id.ts";

/** One figure of the article, told in the site's own words, in `content/figures.yaml`. The picture stays with the article. */
export const figureSchema = z.strictObject({
  number: z.int().positive(),
  section: id.describe("Section where the figure stands."),
  title: line,
  parts: z
    .array(
      z.strictObject({
        label: z
          .string()
          .regex(/^[a-z]$/)
          .optional(),
        text: line,
      }),
    )
    .min(1)
    .describe("The caption, one part a panel."),
  imageInArticle: z.url().describe("Where the picture can be seen."),
});

/** One figure of the article. */
export type Figure = z.infer<typeof figureSchema>;
