import { z } from "zod";
import { day, headline, line } from "./fields.ts";
import { linkToFigure, linkToFinding, linkToNote, linkToReference, linkToSection, linkToSentence } from "./link.ts";
import { webAddress } from "./web-address.ts";

/** How much a fault weighs. A: changes the meaning or misleads. B: weakens the evidence. C: small. */
export const severities = ["A", "B", "C"] as const;

/** What a note can rest on: the article's text, a title in its list, the abstract of a paper, another public record. */
export const groundKinds = ["text", "title", "abstract", "record"] as const;

const about = z.union(
  [
    z.strictObject({
      section: linkToSection.describe("Section of the sentences."),
      sentences: z.array(linkToSentence).min(1).describe("Sentences of that section: `[p2s3]`."),
    }),
    z.strictObject({ finding: linkToFinding.describe("Number of a finding.") }),
    z.strictObject({ reference: linkToReference.describe("Cite key of a reference.") }),
    z.strictObject({ figure: linkToFigure.describe("Number of a figure of the article.") }),
    z.strictObject({ table: z.literal(1).describe("Table 1 as a whole.") }),
    z.strictObject({ review: z.literal(true).describe("The article as a whole.") }),
  ],
  {
    error:
      "must name one thing, as { section, sentences }, { finding: 11 }, { reference: zhu2012 }, { figure: 1 }, { table: 1 } or { review: true }",
  },
);

/** `content/notes/<id>.yaml`: one remark of the curator on the article. It never edits what it is about. */
export const noteSchema = z.strictObject({
  title: headline.max(80, "must fit in 80 characters").describe("The matter in a phrase, without a final period."),
  severity: z.enum(severities).describe("A: changes the meaning or misleads. B: weakens the evidence. C: small."),
  about: z.array(about).min(1).describe("Every place it concerns; it is shown at each."),
  note: line.describe("What is said, what is at fault, what to take instead. Cites as prose does: [@zhu2012]."),
  restsOn: z
    .array(
      z.strictObject({
        kind: z.enum(groundKinds).describe("What kind of ground it is."),
        what: line.describe("Which one, and what it says."),
        url: webAddress.optional().describe("Where it can be read."),
        lookedUp: day.optional().describe("When it was looked up, for what is not in the article."),
      }),
    )
    .min(1)
    .describe("The grounds."),
  status: z.enum(["retracted", "corrected"]).optional().describe("What the record says of the reference it is about."),
  relatedTo: z.array(linkToNote).default([]).describe("Other notes on the same matter."),
});

/** One note as authored. */
export type NoteEntry = z.infer<typeof noteSchema>;
/** One weight of a fault. */
export type Severity = (typeof severities)[number];

/** Puts the weightiest first, for `sort`. */
export const compareWeight = (one: Pick<NoteEntry, "severity">, other: Pick<NoteEntry, "severity">): number =>
  severities.indexOf(one.severity) - severities.indexOf(other.severity);
