import { z } from "zod";
import { id, line, text } from "../../schemas/fields.ts";
import { sectionSchema } from "../../schemas/section.ts";
import {
  address,
  articleDoi,
  findingNumbers,
  noteIds,
  provenanceFields,
  referenceFields,
  referenceNumber,
} from "./fields.ts";

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
const sectionFields = {
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
    issue: line.optional().describe("Issue; left out where the journal has none."),
    pages: line.describe("First and last page."),
    doi: articleDoi,
    pubmed: z
      .strictObject({
        pmid: line.describe("Number in PubMed."),
        pmcid: line.describe("Number in PubMed Central."),
        source: line.describe("Where both were found."),
      })
      .optional()
      .describe("Where PubMed has the article; the article does not print it."),
    url: z.url().describe("The article on the journal’s site."),
    received: date("When it was received, if printed.").optional(),
    accepted: date("When it was accepted, if printed.").optional(),
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
      .describe("License of the article."),
  })
  .describe("The article itself, as printed.");

/** The shape of review.json. */
export const reviewRecordSchema = z
  .strictObject({
    address,
    ...provenanceFields,
    recordsLookedUp: date("When public records of identifiers, retractions and corrections were last looked at."),
    identifiersRemark: line
      .optional()
      .describe("What else is to be known of how the identifiers of topics were looked up."),
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
