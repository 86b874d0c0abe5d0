import { z } from "zod";
import { doi, id, line, ordinal, text, webAddress } from "./fields.ts";

const isoDate = z.iso.date("must be a date such as 2018-08-06");

/** `content/review.yaml`: the article that the site is a digest of. One entry. */
export const reviewSchema = z
  .strictObject({
    title: line.describe("Title as printed."),
    kind: line.describe("What the journal calls it: `Review`."),
    authors: z
      .array(
        z.strictObject({
          given: line,
          family: line,
          initials: line.describe("Initials as the citation line prints them: `J`."),
          affiliations: z.array(ordinal).min(1).describe("Numbers of `affiliations`."),
          equalContribution: z.boolean().default(false).describe("Marked * in print: contributed equally."),
          corresponding: z.boolean().default(false),
        }),
      )
      .min(1),
    affiliations: z.array(z.strictObject({ number: ordinal, name: line })).min(1),
    journal: z.strictObject({ title: line, abbreviation: line }),
    volume: line,
    issue: line,
    pages: line.describe("First and last page with a hyphen: `3129-3137`."),
    doi,
    url: webAddress.describe("The article on the journal's site."),
    received: isoDate,
    accepted: isoDate,
    published: isoDate,
    keywords: z.array(line).min(1),
    funding: z.array(line).min(1).describe("Funders with grant numbers, one each."),
    contributions: z
      .array(z.strictObject({ authors: z.array(line).min(1).describe("Initials as printed."), did: line }))
      .min(1),
    competingInterests: text,
    licence: z.strictObject({ name: line, url: webAddress }),
    referenceCount: ordinal.describe("How many references the article lists; the build refuses more or fewer."),
    table: z
      .strictObject({
        rows: z.int().min(0, "must be 0 or more").max(9999, "must be 9999 or less"),
        section: id.describe("Section in which it is printed."),
      })
      .describe("Table 1: how many rows it has, and where it stands."),
    recordsLookedUp: isoDate.describe(
      "When public records of identifiers, retractions and corrections were last looked at.",
    ),
    content: z
      .strictObject({ version: z.string().regex(/^\d+\.\d+\.\d+$/), updated: isoDate })
      .describe("Version and date of this digest, raised when content changes."),
  })
  .describe("The article itself.");

/** The article that the site is a digest of. */
export type Article = z.infer<typeof reviewSchema>;
