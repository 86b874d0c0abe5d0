import { z } from "zod";
import { headline, line, ordinal } from "./fields.ts";
import { linkToReference, linkToSection, linkToSentence, linkToTopic } from "./link.ts";

/** What a finding means for the tumor, as curated; never read off a printed arrow. */
export const effects = ["promotes", "suppresses", "neutral", "unclear"] as const;

/**
 * Where the vesicles come from. `no-vesicle`: what is told of a molecule, by itself or on cells, and of no vesicle.
 */
export const sourceClasses = [
  "msc",
  "tumor-associated-msc",
  "tumor-cell",
  "other-stem-cell",
  "exosomes-in-general",
  "no-vesicle",
] as const;

/** What a field holds where the article does not say; nothing that is shown or counted may take it for a value. */
export const notStated = "not stated";

/** The same of the origin of a cargo. */
export const noneStated = "none stated";

/** Whether the vesicles had their cargo by nature or were loaded with it. */
export const cargoOrigins = ["native", "loaded", noneStated] as const;

/** The setting of an experiment, as the review states it. `patients`: what was measured in people or their tumors. */
export const models = ["in vivo", "in vitro", "ex vivo", "patients", notStated] as const;

/** How the review supports a finding. */
const bases = ["stated", "neighbouring-citation", "title", "uncited"] as const;

/** What is said of a finding. The arrow as printed, the outcome and the effect on the tumor are three fields, because the article mixes them. */
const fields = {
  title: headline.max(100, "must fit in 100 characters").describe("Headline, without a final period."),
  statement: line.describe("What the review reports, in one or two sentences."),
  printed: z
    .strictObject({
      table: z.literal(1).describe("Number of the table."),
      row: ordinal.describe("Number of the row, from 1."),
      source: line.describe("The cell that says where the vesicles come from."),
      functions: z
        .array(
          z.strictObject({
            arrow: z.enum(["↑", "↓"]).describe("The arrow as printed; it says nothing of the effect."),
            text: line.describe("What stands behind the arrow."),
          }),
        )
        .min(1)
        .describe("The cell of functions, one an arrow."),
      target: line.describe("The cell of targets."),
      reference: z
        .string()
        .regex(/^\[\d+\]$/, "must be the marker as printed, such as [73]")
        .describe("The cell of references: `[73]`."),
    })
    .optional()
    .describe("Rows of Table 1 only: the cells exactly as printed."),
  source: z
    .strictObject({
      topic: linkToTopic("source", "cargo", "target").describe(
        "The cells that the vesicles come from; with `no-vesicle` the molecule that was studied, by itself or on cells.",
      ),
      class: z.enum(sourceClasses).describe("Whose vesicles they are; counts go by it."),
      species: z
        .enum(["human", "mouse", "rat", "human and mouse", notStated])
        .describe("Species of the vesicle source, as the review states it."),
      tissue: line.describe(`Tissue of the vesicle source, or \`${notStated}\`.`),
      ground: z
        .enum(["title", "text"])
        .optional()
        .describe("Where the source is named, if not in the finding's own place."),
    })
    .describe("Where the vesicles come from, as the review states it."),
  tumors: z.array(linkToTopic("tumor")).describe("Tumors that it is about; none where it names none."),
  cellLines: z.array(linkToTopic("cell-line")).describe("Cell lines that were used."),
  cargo: z
    .array(linkToTopic("cargo", "target", "drug"))
    .describe("What the vesicles carry; with `no-vesicle` the molecules that it names."),
  cargoOrigin: z.enum(cargoOrigins).describe("Whether the cargo came with the vesicles or was put into them."),
  targets: z
    .array(linkToTopic("target", "pathway", "cargo", "cell-type", "cell-line"))
    .describe("What the vesicles act on or through; never a drug."),
  raised: z
    .array(linkToTopic())
    .default([])
    .describe("Those of `targets` of which there is more, or which are activated, as far as the review says so."),
  lowered: z
    .array(linkToTopic())
    .default([])
    .describe("Those of `targets` of which there is less, or which are inhibited."),
  drugs: z
    .array(linkToTopic("drug"))
    .default([])
    .describe("What the cells or the tumor are treated with besides the vesicles: a drug, a toxin, a stimulus."),
  process: z
    .array(linkToTopic("process"))
    .min(1, "must name at least one process")
    .describe("What happens to the tumor: growth, angiogenesis …"),
  models: z.array(z.enum(models)).min(1).describe("In what it was seen, as the review states it."),
  outcome: line.describe("What changes or is found, with its direction; as possible where the article says only that."),
  effect: z.enum(effects).describe("What it means for the tumor; never read off the printed arrow."),
  effectGround: line.describe("Why the effect is read so, and on what that rests."),
  references: z.array(linkToReference).describe("Cite keys of the works that carry it."),
  section: linkToSection.describe("Section whose text tells it."),
  sentences: z
    .array(linkToSentence)
    .default([])
    .describe("The sentences of that section that state it; none where only the table does."),
  basis: z
    .enum(bases)
    .describe("How the review supports it: in the sentence itself, beside it, in a title, not at all."),
};

/** Whether the value of a field can come from elsewhere than the place that states the finding; a new field is asked, too. */
const canComeFromElsewhere = {
  title: false,
  statement: false,
  printed: false,
  source: true,
  tumors: true,
  cellLines: true,
  cargo: true,
  cargoOrigin: true,
  targets: true,
  raised: false,
  lowered: false,
  drugs: true,
  process: true,
  models: true,
  outcome: false,
  effect: false,
  effectGround: false,
  references: false,
  section: false,
  sentences: false,
  basis: false,
} as const satisfies Readonly<Record<keyof typeof fields, boolean>>;

type Name = keyof typeof fields;
/** A field whose value can. */
type MovableName = { [Field in Name]: (typeof canComeFromElsewhere)[Field] extends true ? Field : never }[Name];

/** Names of fields whose value does not come from the place that states the finding. */
const fieldNames = z.array(
  z.enum((Object.keys(fields) as Name[]).filter((name): name is MovableName => canComeFromElsewhere[name])),
);

/** `content/findings/<n>.yaml`: one claim about what vesicles do. */
export const findingSchema = z.strictObject({
  ...fields,
  fieldsFromTitle: fieldNames.optional().describe("Fields taken from the title of the cited paper only."),
  fieldsFromText: fieldNames.optional().describe("Fields taken from the running text, not from the table row."),
});

/** One finding as authored. */
export type FindingEntry = z.infer<typeof findingSchema>;
/** One effect on the tumor. */
export type Effect = (typeof effects)[number];
/** One class of vesicle source. */
export type SourceClass = (typeof sourceClasses)[number];
/** Whose vesicles a finding can be about, those that are counted first. */
export const vesicleOrigins = ["msc", "other", "none"] as const;
/** Whose vesicles a finding is about: those of MSCs, healthy or of a tumor; those of other cells or of any; none at all. */
export type VesicleOrigin = (typeof vesicleOrigins)[number];
