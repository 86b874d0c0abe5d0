import { z } from "zod";
import { id, line, ordinal, sentenceId, webAddress } from "./fields.ts";

/** How much a fault weighs. A: changes the meaning or misleads. B: weakens the evidence. C: small. */
export const severities = ["A", "B", "C"] as const;

/** What a note can rest on: the article's text, a title in its list, the abstract of a paper, another public record. */
export const groundKinds = ["text", "title", "abstract", "record"] as const;

const about = z.union(
  [
    z.strictObject({ section: id, sentences: z.array(sentenceId).min(1) }),
    z.strictObject({ finding: ordinal }),
    z.strictObject({ reference: id }),
    z.strictObject({ figure: ordinal }),
    z.strictObject({ table: z.literal(1) }),
    z.strictObject({ review: z.literal(true) }),
  ],
  {
    error:
      "must name one thing, as { section, sentences }, { finding: 11 }, { reference: zhu2012 }, { figure: 1 }, { table: 1 } or { review: true }",
  },
);

/** `content/notes/<id>.yaml`: one remark of the curator on the article. It never edits what it is about. */
export const noteSchema = z.strictObject({
  title: line.max(80, "must fit in 80 characters").describe("The matter in a phrase, without a final period."),
  severity: z.enum(severities),
  about: z.array(about).min(1).describe("Every place it concerns; it is shown at each."),
  note: line.describe("What is said, what is at fault, what to take instead. Cites as prose does: [@zhu2012]."),
  restsOn: z
    .array(
      z.strictObject({
        kind: z.enum(groundKinds),
        what: line,
        url: webAddress.optional(),
        lookedUp: z.iso.date().optional().describe("When it was looked up, for what is not in the article."),
      }),
    )
    .min(1)
    .describe("The grounds."),
  status: z.enum(["retracted", "corrected"]).optional().describe("What the record says of the reference it is about."),
  relatedTo: z.array(id).default([]).describe("Other notes on the same matter."),
});

/** One note as authored. */
export type NoteEntry = z.infer<typeof noteSchema>;
/** One weight of a fault. */
export type Severity = (typeof severities)[number];
