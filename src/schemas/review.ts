import { z } from "zod";
import { readCreativeCommons } from "./creative-commons.ts";
import { day, doi, line, ordinal, pmcid, pmid, text } from "./fields.ts";
import { linkToSection, linkToSentence, linkToTopic } from "./link.ts";
import { issue, pages, personName, volume } from "./reference.ts";
import { webAddress } from "./web-address.ts";

const contentVersion = z
  .string()
  .regex(/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/, "must be three numbers, such as 1.2.0");

/** Whether a version came before another: `1.9.0` before `1.10.0`. */
const isOlder = (version: string, other: string) => version.localeCompare(other, "en", { numeric: true }) < 0;

/**
 * Where the three things that are said of a license of Creative Commons differ; by field. Who reads one of them would take the work for free to
 * use where it is not, or the other way round.
 */
function findLicenceFaults({ name, url, nonCommercial }: { name: string; url: string; nonCommercial: boolean }) {
  const license = readCreativeCommons(url);
  if (!license) return {};
  const { code, version } = license;
  const said = name.toUpperCase().split(/[\s-]+/);
  const parts = code === "zero" ? ["CC0"] : code.toUpperCase().split("-");
  const isNamed = said.includes("CC") || said.includes("CC0");
  const isSame = said.filter((part) => /^(?:CC0|BY|NC|SA|ND)$/.test(part)).join() === parts.join();
  const hasVersion = !/\d\.\d/.test(name) || name.includes(version);
  return {
    ...(parts.includes("ND") && { url: "must allow adaptations, of which a digest is one" }),
    ...(isNamed &&
      !(isSame && hasVersion) && { name: `must be the license whose text \`url\` is: ${code} ${version}` }),
    ...(parts.includes("NC") !== nonCommercial && {
      nonCommercial: `must be ${String(!nonCommercial)}, as \`url\` has it`,
    }),
  };
}

/** What the home page says of one of the two things it draws for newcomers, with a link to its topic. */
const explained = (what: string) =>
  z
    .strictObject({
      topic: linkToTopic("source").describe("The topic that it leads to."),
      word: line.describe("The word of the text that is the link: a name of the topic."),
      text: line.max(120, "must fit in 120 characters").describe("What it is, in a sentence."),
    })
    .refine(({ word, text }) => text.includes(word), {
      path: ["word"],
      message: "must stand in the text, letter by letter, since it becomes the link",
    })
    .describe(what);

/** `content/review.yaml`: the article that the site is a digest of. One entry. */
export const reviewSchema = z
  .strictObject({
    site: z
      .strictObject({
        name: line
          .max(40, "must fit in 40 characters")
          .describe("What this site calls itself, in its head and in credits."),
        shortName: line
          .max(16, "must fit in 16 characters, the most that browsers take for the name of a search")
          .describe("The same where there is little room: under an icon, in a browser’s list of searches."),
        subject: line
          .max(80, "must fit in 80 characters")
          .describe("What the review is about, as it reads after “a review of”."),
        headline: line
          .max(80, "must fit in 80 characters")
          .describe("What the home page says first, as a whole sentence that the findings bear out."),
        primer: z
          .strictObject({
            cell: explained("Beside the drawing of a cell that sheds vesicles."),
            vesicle: explained("Beside the drawing of a vesicle."),
          })
          .optional()
          .describe("What newcomers are told on the home page. Left out, it begins with the marks."),
        questions: z
          .array(
            z.strictObject({
              from: linkToTopic().describe("The topic that a chain begins at."),
              to: linkToTopic().describe("The topic that it ends at."),
            }),
          )
          .default([])
          .describe("Questions to the network of all pathways that its page offers to begin with."),
      })
      .describe("How the site presents the review. Titles, credits, JSON-LD and preview pictures are made of it."),
    title: line.describe("Title as printed."),
    kind: line.describe("What the journal calls it: `Review`."),
    authors: z
      .array(
        z.strictObject({
          given: personName.describe("Given names as printed."),
          family: personName.describe("Family name."),
          initials: line.describe("Initials as the citation line prints them: `J`."),
          affiliations: z.array(ordinal).min(1).describe("Numbers of `affiliations`."),
          equalContribution: z.boolean().default(false).describe("Marked * in print: contributed equally."),
          corresponding: z.boolean().default(false).describe("Marked as corresponding author."),
        }),
      )
      .min(1)
      .describe("The authors in printed order."),
    affiliations: z
      .array(
        z.strictObject({
          number: ordinal.describe("Number as printed."),
          name: line.describe("Institution and place."),
        }),
      )
      .min(1)
      .describe("Where the authors work."),
    journal: z
      .strictObject({
        title: line.describe("The journal's full title."),
        abbreviation: line.describe("Its abbreviation, as lists of references print it."),
      })
      .describe("The journal."),
    volume: volume.describe("Volume as printed."),
    issue: issue.optional().describe("Issue as printed; left out where the journal has none."),
    pages: pages.describe("First and last page with a hyphen: `3129-3137`."),
    doi: doi.describe("DOI of the article, bare."),
    pubmed: z
      .strictObject({
        pmid: pmid.describe("Its number in PubMed."),
        pmcid: pmcid.describe("Its number in PubMed Central."),
        source: line.describe("Where both were found."),
      })
      .optional()
      .describe("Where PubMed has the article, which does not print it."),
    url: webAddress.describe("The article on the journal's site."),
    received: day.optional().describe("Day on which the journal received it, if printed."),
    accepted: day.optional().describe("Day on which the journal accepted it, if printed."),
    published: day.describe("Day of publication."),
    keywords: z.array(line).default([]).describe("Keywords as printed."),
    funding: z.array(line).default([]).describe("Funders with grant numbers, one each."),
    contributions: z
      .array(
        z.strictObject({
          authors: z.array(line).min(1).describe("Initials as printed."),
          did: line.describe("What they did, in other words."),
        }),
      )
      .default([])
      .describe("Who did what."),
    competingInterests: text.describe("What the authors declare, in other words."),
    licence: z
      .strictObject({
        name: line.describe("Short name: `CC BY-NC 4.0`."),
        url: webAddress.describe("Its text."),
        nonCommercial: z.boolean().default(false).describe("Whether it allows use for non-commercial purposes only."),
      })
      .superRefine((licence, context) => {
        for (const [field, message] of Object.entries(findLicenceFaults(licence)))
          context.addIssue({ code: "custom", path: [field], message });
      })
      .describe("License of the article, and so of this digest."),
    referenceCount: ordinal.describe("How many references the article lists; the build refuses more or fewer."),
    table: z
      .strictObject({
        rows: z
          .int()
          .min(0, "must be 0 or more")
          .max(99_999, "must be 99999 or less")
          .describe("How many rows it prints."),
        printedHeading: line.optional().describe("What the article prints above it."),
        section: linkToSection.describe("Section in which it is printed."),
      })
      .optional()
      .describe("Table 1: how many rows it has, and where it stands. Left out where the article has no such table."),
    conflicts: z
      .strictObject({
        section: linkToSection.describe("Section of the sentences."),
        sentences: z.array(linkToSentence).min(1).describe("Sentences of that section: `[p2s3]`."),
      })
      .optional()
      .describe(
        "Where the article says what conflicting data could come from; shown wherever its works disagree. Left out where it says nothing of it.",
      ),
    recordsLookedUp: day.describe(
      "When public records of identifiers, retractions and corrections were last looked at.",
    ),
    identifiersRemark: text
      .optional()
      .describe("What else is to be known of how the identifiers of topics were looked up; shown with their numbers."),
    content: z
      .strictObject({
        version: contentVersion.describe("Version: `1.2.0`."),
        updated: day.describe("Day of the last change."),
        changes: z
          .array(
            z.strictObject({
              version: contentVersion.describe("Version that brought it."),
              date: day.describe("Its day."),
              what: z.array(line).min(1).describe("What changed, a sentence each."),
            }),
          )
          .superRefine((changes, context) => {
            for (const [index, { version, date }] of changes.entries()) {
              const newer = changes[index - 1];
              if (newer && !isOlder(version, newer.version))
                context.addIssue({
                  code: "custom",
                  path: [index, "version"],
                  message: `must be older than ${newer.version} before it: each version stands once, the newest first`,
                });
              if (newer && date > newer.date)
                context.addIssue({
                  code: "custom",
                  path: [index, "date"],
                  message: `must not be later than ${newer.date}, the day of the version after it`,
                });
            }
          })
          .default([])
          .describe("What each version changed, the newest first, a sentence each."),
      })
      .refine(
        ({ version, updated, changes: [newest] }) => !newest || (newest.version === version && newest.date === updated),
        {
          path: ["changes"],
          message: "must begin with the version and the date of the content",
        },
      )
      .describe("Version and date of this digest, raised when content changes."),
  })
  .describe("The article itself.");

/** The article that the site is a digest of. */
export type Article = z.infer<typeof reviewSchema>;

/** Its volume and, where there is one, its issue: `9(17)` */
export const articleVolumeOf = ({ volume, issue }: Pick<Article, "volume" | "issue">): string =>
  issue === undefined ? volume : `${volume}(${issue})`;

/** The days that it prints, in the order in which they come. */
export const articleDaysOf = (
  article: Pick<Article, "received" | "accepted" | "published">,
): { step: "received" | "accepted" | "published"; day: string }[] =>
  (["received", "accepted", "published"] as const).flatMap((step) => {
    const day = article[step];
    return day === undefined ? [] : { step, day };
  });

/** The year in which the article came out. */
export const articleYearOf = ({ published }: Pick<Article, "published">): number => Number(published.slice(0, 4));
