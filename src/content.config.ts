import { defineCollection } from "astro/content/config";
import { contentLoaders, readingSchema } from "./build/content-loaders.ts";
import { schemas } from "./schemas/schemas.ts";

const loaders = contentLoaders();

// Written out, not looped over: Astro reads the type of each collection from here.
export const collections = {
  review: defineCollection({ loader: loaders.review, schema: schemas.review }),
  references: defineCollection({ loader: loaders.references, schema: schemas.references }),
  journals: defineCollection({ loader: loaders.journals, schema: schemas.journals }),
  abbreviations: defineCollection({ loader: loaders.abbreviations, schema: schemas.abbreviations }),
  figures: defineCollection({ loader: loaders.figures, schema: schemas.figures }),
  sections: defineCollection({ loader: loaders.sections, schema: schemas.sections }),
  findings: defineCollection({ loader: loaders.findings, schema: schemas.findings }),
  topics: defineCollection({ loader: loaders.topics, schema: schemas.topics }),
  notes: defineCollection({ loader: loaders.notes, schema: schemas.notes }),
  pathways: defineCollection({ loader: loaders.pathways, schema: schemas.pathways }),
  moved: defineCollection({ loader: loaders.moved, schema: schemas.moved }),
  readings: defineCollection({ loader: loaders.readings, schema: readingSchema }),
};
