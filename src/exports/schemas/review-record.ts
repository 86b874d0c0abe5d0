import { z } from "zod";
import { line, text } from "../../schemas/id.ts";
import { address, articleDoi, provenanceFields } from "./fields.ts";
import { sectionFields } from "./section-record.ts";

const date = (what: string) => z.iso.date().describe(what);

const author = z
  .strictObject({
    given: line.describe("Given name."),
    family: line.describe("Family name."),
    initials: line.describe("Initials as the citation line prints them."),
    affiliations: z
      .array(z.int().positive().describe("Number of an affiliation."))
      .describe("Numbers of the affiliations."),
    equalContribution: z.boolean().describe("Whether the article says that the first authors contributed equally."),
    corresponding: z.boolean().describe("Whether this is a corresponding author."),
  })
  .describe("One author.");

const article = z
  .strictObject({
    title: line.describe("Title as printed."),
    kind: line.describe("What the journal calls it."),
    authors: z.array(author).describe("Authors, in printed order."),
    affiliations: z
      .array(
        z
          .strictObject({
            number: z.int().positive().describe("Number in print."),
            name: line.describe("The institution, as printed."),
          })
          .describe("One affiliation."),
      )
      .describe("Affiliations, by number."),
    journal: z
      .strictObject({ title: line.describe("Full title."), abbreviation: line.describe("Abbreviated title.") })
      .describe("The journal."),
    volume: line.describe("Volume."),
    issue: line.describe("Issue."),
    pages: line.describe("First and last page."),
    doi: articleDoi,
    url: z.url().describe("The article on the journal’s site."),
    received: date("When it was received."),
    accepted: date("When it was accepted."),
    published: date("When it came out."),
    keywords: z.array(line.describe("One keyword.")).describe("Its own keywords."),
    funding: z.array(line.describe("One funder.")).describe("Funders with grant numbers."),
    contributions: z
      .array(
        z
          .strictObject({
            authors: z.array(line.describe("Initials.")).describe("Who."),
            did: line.describe("Did what."),
          })
          .describe("One contribution."),
      )
      .describe("Who did what."),
    competingInterests: text.describe("What the authors declare."),
    licence: z
      .strictObject({ name: line.describe("Its name."), url: z.url().describe("Its text.") })
      .describe("Licence of the article."),
  })
  .describe("The article itself, as printed.");

/** The shape of review.json. */
export const reviewRecordSchema = z
  .strictObject({
    address,
    ...provenanceFields,
    recordsLookedUp: date("When public records of identifiers, retractions and corrections were last looked at."),
    article,
    sections: z
      .array(z.strictObject(sectionFields).describe("One section, in words of this site."))
      .describe("The sections, in order. The sentences are those of this site and not of the article."),
    abbreviations: z
      .array(
        z
          .strictObject({
            abbreviation: line.describe("As the article lists it."),
            expansion: line.describe("What it stands for, as the article lists it."),
            forms: z.array(line.describe("One form.")).describe("Every form that the text uses."),
          })
          .describe("One abbreviation."),
      )
      .describe("The article’s own list."),
  })
  .describe("The whole review: the facts of the article, and the digest of it, sentence by sentence.");

/** The whole review as published. */
export type ReviewRecord = z.infer<typeof reviewRecordSchema>;
