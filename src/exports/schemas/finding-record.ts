import { z } from "zod";
import { fieldGroundNames } from "../../words/finding-words.ts";
import { findingSchema } from "../../schemas/finding.ts";
import { doi, id, line, pmid } from "../../schemas/fields.ts";
import { doisHold, pmidsHold } from "../work-identifiers.ts";
import { address, noteIds, provenanceFields, referenceFields, topicLink } from "./fields.ts";

const entry = findingSchema.shape;
const topics = (what: string) => z.array(topicLink).describe(what);
const ground = (where: string) =>
  z
    .array(z.string().describe("Name of a field."))
    .optional()
    .describe(`Fields whose value comes from ${where} and not from the place that states the finding.`);

/** One record of findings.json. */
export const findingRecordSchema = z
  .strictObject({
    number: z.int().positive().describe("Its number, for good; rows of the article’s table come first."),
    address,
    title: line.describe("Headline."),
    statement: entry.statement,
    effect: entry.effect.describe("What it means for the tumor, as curated; never read off a printed arrow."),
    effectGround: entry.effectGround,
    outcome: entry.outcome,
    source: z
      .strictObject({
        topic: topicLink,
        class: entry.source.shape.class.describe("Class of the vesicle source."),
        species: entry.source.shape.species.describe("Species of the vesicle source."),
        tissue: line.describe("Tissue of the vesicle source."),
        ground: entry.source.shape.ground,
      })
      .describe(
        "Where the vesicles come from; with class `no-vesicle` the molecule that was studied, by itself or on cells.",
      ),
    tumors: topics("Tumors that it is about."),
    cellLines: topics("Cell lines used."),
    cargo: topics("What the vesicles carry; with class `no-vesicle` the molecules that it names."),
    cargoOrigin: entry.cargoOrigin.describe("Whether the vesicles carry their cargo by nature or were loaded with it."),
    targets: topics("What they act on or through."),
    raised: topics("Targets of which there is more, or which are activated."),
    lowered: topics("Targets of which there is less, or which are inhibited."),
    drugs: topics("What the cells or the tumor are treated with besides the vesicles."),
    process: topics("Processes of the tumor that are affected."),
    models: z.array(entry.models.element.describe("One setting.")).describe("Setting of the experiment."),
    basis: entry.basis.describe("How the review supports it."),
    fieldsFromTitle: ground(fieldGroundNames.title),
    fieldsFromText: ground(fieldGroundNames.text),
    ...referenceFields,
    dois: z.array(doi.describe("DOI of a work, bare.")).describe(doisHold),
    pmids: z.array(pmid.describe("PubMed id of a work.")).describe(pmidsHold),
    section: id.describe("Id of the section whose text tells it."),
    sentences: z
      .array(z.string().describe("Id of a sentence, `p2s3`."))
      .describe("Sentences of that section that state it; none where only the table does."),
    notes: noteIds,
    printed: z
      .strictObject({
        table: z.literal(1).describe("Number of the table."),
        row: z.int().positive().describe("Row, from 1."),
        source: line.describe("First cell."),
        functions: z
          .array(
            z
              .strictObject({
                arrow: z.enum(["↑", "↓"]).describe("The arrow, which has no single meaning in the article."),
                text: line.describe("What follows the arrow."),
              })
              .describe("One line of the second cell."),
          )
          .describe("Second cell."),
        target: line.describe("Third cell."),
        reference: z.string().describe("Fourth cell, `[73]`."),
      })
      .optional()
      .describe("Rows of the article’s table only: the cells exactly as printed."),
    ...provenanceFields,
  })
  .describe("One claim of the review about what vesicles do.");

/** One finding as published. */
export type FindingRecord = z.infer<typeof findingRecordSchema>;
