import { z } from "zod";
import { doi, headline, id, line, pmcid, pmid, referenceNumber } from "./fields.ts";
import { linkToReferenceNumber } from "./link.ts";

/** A part of a name: BibTeX and RIS tell its parts by the comma. */
const namePart = line
  .refine((value) => !value.includes(","), "must hold no comma, which parts names in BibTeX and RIS")
  .refine(
    (value) => !/^(?:and )?(?:et al\.?|others)$/i.test(value),
    "must be a name; where the printed list ends in “et al.”, leave that out and say `authorsTruncated: true` in `custom`",
  );

/** A part of the name of one person. */
export const personName = namePart
  .refine(
    (value) => !/[\d*†‡§¶#⁰¹²³⁴-⁹]/.test(value),
    "must be the name alone, without marks that lead to an affiliation or a footnote",
  )
  .refine((value) => !/[;&]|\sand\s/.test(value), "must be one person; write each as an author of its own")
  .refine(
    (value) => !/^(?=(?:[^\p{Lu}]*\p{Lu}){4})[\p{Lu}\s’'-]+$/u.test(value),
    "must be written as a name is, not in capitals throughout",
  );

/** A person as CSL names them; particles such as `in 't` are kept apart so that lists can sort by the main part. */
const person = z
  .strictObject({
    family: personName.describe("Family name as printed, without its particle."),
    given: personName.describe("Initials as printed: `W`, `RWY`."),
    "non-dropping-particle": namePart.optional().describe("`in 't`, `van`, `de`, `von der`."),
    suffix: z
      .string()
      .regex(/^(?:Jr|Sr|2nd|3rd|II|III|IV)$/, "must be Jr, Sr, 2nd, 3rd, II, III or IV, without a stop")
      .optional()
      .describe("What stands behind the name: `Jr`, `III`."),
  })
  .refine(({ family, given }) => !(/^\p{Lu}{1,3}$/u.test(family) && /^\p{Lu}\p{Ll}{2,}/u.test(given)), {
    path: ["family"],
    message: "must be the family name, but looks like initials, as if the two had changed places",
  });

/** An organization as CSL names it, whole; nothing may take it apart or turn it round. */
const organization = z.strictObject({
  literal: namePart.describe("Name of an organization that is an author, as printed: `World Health Organization`."),
});

/** An author of a cited work. */
const referenceName = z.union([person, organization], {
  error: "must be a person, as { family, given }, or an organization, as { literal }, and nothing else",
});

/** Number of a volume; programs that cite print what belongs before and behind it themselves. */
export const volume = line
  .refine((value) => !/^vol(?:ume)?\b/i.test(value), "must be the volume alone, without `Vol.` before it")
  .refine(
    (value) => !/\S\s*\(\d+(?:[-/]\d+)?\)$/.test(value),
    "must be the volume alone, without the issue in brackets",
  )
  .refine((value) => /[\p{L}\p{N}]/u.test(value), "must hold a number; leave the field out where none is printed");

/** Number of an issue. */
export const issue = line.refine(
  (value) => !/^(?:no|nr|issue)\b/i.test(value),
  "must be the issue alone, without `No.` before it",
);

/** What stands between two pages is a plain hyphen: formats for other programs read it so and print their own dash. */
export const pages = line
  .refine((value) => !/^pp?\b/i.test(value), "must begin with the page itself, and no `p.` or `pp.` before it")
  .refine((value) => !/\d\s*[‐‑–—−]\s*\w|\d\s+-|-\s+\w/.test(value), {
    error: ({ input }) => `must join pages by a plain hyphen: write ${String(input).replace(/\s*[‐‑–—−-]\s*/g, "-")}`,
  })
  .refine((value) => !runsBackwards(value), "must run from the first page to the last")
  .refine(
    (value) => /\d|^[ivxlc]+(?:-[ivxlc]+)?$/i.test(value) && !/[.,;:]$|^doi\b|10\.\d{4}/i.test(value),
    "must be pages or the number of an article, and nothing else",
  );

/** Whether the last page comes before the first, which print cuts to its last figures: `568-84` ends at 584. */
function runsBackwards(value: string): boolean {
  const [, first = "", last = ""] = /^(\d+)-(\d+)$/.exec(value) ?? [];
  const whole = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  return Number(whole) < Number(first);
}

/** What is known of a work's identifiers, none of which the article prints. */
const identifiers = z
  .strictObject({
    status: z
      .enum(["found", "derived", "none"])
      .describe("`found`: a public record gives it. `derived`: built by the publisher's own rule. `none`: not known."),
    source: line.optional().describe("Where it was found, or by which rule it was derived."),
    notes: line.optional().describe("What else is known of them."),
  })
  .refine((value) => value.status === "none" || value.source !== undefined, {
    path: ["source"],
    message: "an identifier needs the source that gives it",
  });

/**
 * One of the works the article cites, as CSL-JSON (https://docs.citationstyles.org, schema 1.0.2).
 * Facts of our own stand in CSL's `custom` object, so that the file stays plain CSL-JSON for every other reader.
 */
export const referenceSchema = z
  .strictObject({
    id: id.describe("Cite key: first author's family name and year, `zhu2012`, `lai2010a`."),
    "citation-label": referenceNumber.describe("The article's own number; it can never change."),
    type: z.literal("article-journal").describe("CSL type; the article cites journal articles only."),
    title: headline
      .refine(
        (value) => /\p{Ll}/u.test(value) || !/\p{Lu}{3,}\P{L}+\p{Lu}{3,}\P{L}+\p{Lu}/u.test(value),
        "must be written as a title is, not in capitals throughout",
      )
      .refine((value) => !/^\[(?:PDF|HTML|BOOK|CITATION)\]/.test(value), {
        error: ({ input }) => `must begin with its own words, and not with ${String(input).split(" ")[0] ?? ""}`,
      })
      .describe("As printed, without the final period."),
    author: z.array(referenceName).min(1).describe("As printed; cut lists are marked `custom.authorsTruncated`."),
    "container-title": line.describe("Journal as printed."),
    volume: volume.optional().describe("Volume as printed."),
    page: pages.optional().describe("Pages or article number as printed: `28-37`, `e30679`."),
    issued: z
      .strictObject({
        "date-parts": z
          .tuple([z.tuple([z.int().min(1800).max(2100)], { error: "must be the year alone, as [[2012]]" })])
          .describe("`[[2012]]`: the year alone."),
      })
      .describe("When it came out, as printed."),
    DOI: doi.optional().describe("DOI, bare; `custom.identifiers` says where it comes from."),
    PMID: pmid.optional().describe("PubMed number."),
    PMCID: pmcid.optional().describe("PubMed Central number."),
    custom: z
      .strictObject({
        authorsTruncated: z.literal(true).optional().describe("The printed list ends in “et al.”."),
        namesakes: z.literal(true).optional().describe("Two authors of the printed list have the same name."),
        articleNumber: z.literal(true).optional().describe("`page` is an article number, not a page."),
        incomplete: z
          .strictObject({
            printed: line.describe("All that follows the journal in print."),
            missing: z
              .array(z.enum(["volume", "page"]))
              .min(1)
              .describe("What the printed entry lacks."),
          })
          .optional()
          .describe("The printed entry lacks what `missing` names; `printed` is all that follows the journal."),
        sameWorkAs: linkToReferenceNumber.optional().describe("Number of the entry that prints the same work."),
        identifiers: identifiers.describe("What is known of its identifiers, none of which the article prints."),
      })
      .describe("Facts of this site's own, where CSL-JSON keeps such."),
  })
  .refine((value) => !value.custom.incomplete || (value.volume === undefined && value.page === undefined), {
    path: ["custom", "incomplete"],
    message: "an entry marked incomplete must not carry a volume or page",
  })
  .refine((value) => value.custom.incomplete || (value.volume !== undefined && value.page !== undefined), {
    path: ["volume"],
    message: "volume and page are missing; where the article omits them, say so in custom.incomplete",
  });

/** One cited work as CSL-JSON. */
export type ReferenceEntry = z.infer<typeof referenceSchema>;
/** One author of a cited work: a person or an organization. */
export type Name = z.infer<typeof referenceName>;
/** One author who is a person. */
type Person = z.infer<typeof person>;

/** Whether an author is a person; an organization has one name, which stays whole. */
export const isPerson = (name: Name): name is Person => "family" in name;

/** What an author is called for short: `Anker`, `World Health Organization` */
export const mainNameOf = (name: Name): string => (isPerson(name) ? name.family : name.literal);

/** The year a work came out. */
export const yearOf = ({ issued }: Pick<ReferenceEntry, "issued">): number => issued["date-parts"][0][0];

/** `content/journals.yaml`: one journal of the list of references, with what else it is called. */
export const journalSchema = z
  .strictObject({
    id: line.describe("The journal as the list of references prints it: `Acta Pharmacol Sin`."),
    otherName: line.describe(
      "Its other name, by which the search finds its works, too: the full title, or the abbreviation where the list prints that in full.",
    ),
  })
  .refine(({ id, otherName }) => id !== otherName, {
    path: ["otherName"],
    message: "must be another name than the one that is printed",
  });

/** One journal. */
export type JournalEntry = z.infer<typeof journalSchema>;
