import type { z } from "zod";
import { abbreviationSchema, figureSchema, sectionSchema } from "./section.ts";
import { findingSchema } from "./finding.ts";
import { movedSchema } from "./moved.ts";
import { noteSchema } from "./note.ts";
import { pathwaySchema } from "./pathway.ts";
import { journalSchema, referenceSchema } from "./reference.ts";
import { reviewSchema } from "./review.ts";
import { topicSchema } from "./topic.ts";

/** The shape of an entry of each kind. */
export const schemas = {
  review: reviewSchema,
  references: referenceSchema,
  journals: journalSchema,
  abbreviations: abbreviationSchema,
  figures: figureSchema,
  sections: sectionSchema,
  findings: findingSchema,
  topics: topicSchema,
  notes: noteSchema,
  pathways: pathwaySchema,
  moved: movedSchema,
} as const satisfies Record<string, z.ZodType>;

/** Name of a kind of content; it names the collection, too. */
export type KindName = keyof typeof schemas;
