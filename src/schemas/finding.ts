import { z } from "zod";
import { id, line, ordinal, sentenceId } from "./fields.ts";

/** What a finding means for the tumor, as curated; never read off a printed arrow. */
export const effects = ["promotes", "suppresses", "neutral", "unclear"] as const;

/**
 * Where the vesicles come from. `no-vesicle`: a molecule was studied by itself, and the review infers the rest.
 */
export const sourceClasses = [
  "msc",
  "tumor-associated-msc",
  "tumor-cell",
  "other-stem-cell",
  "exosomes-in-general",
  "no-vesicle",
] as const;

/** Whether the vesicles had their cargo by nature or were loaded with it. */
export const cargoOrigins = ["native", "loaded", "none stated"] as const;

/** The setting of an experiment, as the review states it. `patients`: what was measured in people or their tumors. */
export const models = ["in vivo", "in vitro", "ex vivo", "patients", "not stated"] as const;

/** How the review supports a finding. */
const bases = ["stated", "neighbouring-citation", "title", "uncited"] as const;

const topics = z.array(id);

/** Names of fields whose value does not come from the place that states the finding. */
const fieldNames = z.array(
  z.enum(["source", "tumors", "cellLines", "cargo", "cargoOrigin", "targets", "drugs", "process", "models"]),
);

/**
 * `content/findings/<n>.yaml`: one claim about what vesicles do.
 * The arrow as printed, the outcome measured and the effect on the tumor are three fields, because the article mixes them.
 */
export const findingSchema = z.strictObject({
  title: line.max(100, "must fit in 100 characters").describe("Headline, without a final period."),
  statement: line.describe("What the review reports, in one or two sentences."),
  printed: z
    .strictObject({
      table: z.literal(1),
      row: ordinal,
      source: line,
      functions: z.array(z.strictObject({ arrow: z.enum(["↑", "↓"]), text: line })).min(1),
      target: line,
      reference: z.string().regex(/^\[\d+\]$/, "must be the marker as printed, such as [73]"),
    })
    .optional()
    .describe("Rows of Table 1 only: the cells exactly as printed."),
  source: z.strictObject({
    topic: id.describe(
      "The cells that the vesicles come from; with `no-vesicle` the molecule that was studied by itself.",
    ),
    class: z.enum(sourceClasses),
    species: z.enum(["human", "mouse", "rat", "human and mouse", "not stated"]),
    tissue: line,
    ground: z
      .enum(["title", "text"])
      .optional()
      .describe("Where the source is named, if not in the finding's own place."),
  }),
  tumors: topics,
  cellLines: topics,
  cargo: topics,
  cargoOrigin: z.enum(cargoOrigins),
  targets: topics.describe("What the vesicles act on or through; never a drug."),
  raised: topics
    .default([])
    .describe("Those of `targets` of which there is more, or which are activated, as far as the review says so."),
  lowered: topics.default([]).describe("Those of `targets` of which there is less, or which are inhibited."),
  drugs: topics
    .default([])
    .describe("What the cells or the tumor are treated with besides the vesicles: a drug, a toxin, a stimulus."),
  process: topics.min(1, "must name at least one process"),
  models: z.array(z.enum(models)).min(1),
  outcome: line.describe("What was measured, with its direction."),
  effect: z.enum(effects),
  effectGround: line.describe("Why the effect is read so, and on what that rests."),
  references: z.array(id).describe("Cite keys of the works that carry it."),
  section: id.describe("Section whose text tells it."),
  sentences: z
    .array(sentenceId)
    .default([])
    .describe("The sentences of that section that state it; none where only the table does."),
  basis: z.enum(bases),
  fieldsFromTitle: fieldNames.optional().describe("Fields taken from the title of the cited paper only."),
  fieldsFromText: fieldNames.optional().describe("Fields taken from the running text, not from the table row."),
});

/** One finding as authored. */
export type FindingEntry = z.infer<typeof findingSchema>;
/** One effect on the tumor. */
export type Effect = (typeof effects)[number];
/** One class of vesicle source. */
export type SourceClass = (typeof sourceClasses)[number];
