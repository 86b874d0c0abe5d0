import { defineCollection } from "astro:content";
import { contentLoaders, placed, reportSchema } from "./build/content-loaders.ts";
import { schemas } from "./schemas/schemas.ts";

const loaders = contentLoaders();

// Written out, not looped over: Astro reads the type of each collection from here.
export const collections = {
  review: defineCollection({ loader: loaders.review, schema: placed(schemas.review) }),
  references: defineCollection({ loader: loaders.references, schema: placed(schemas.references) }),
  abbreviations: defineCollection({ loader: loaders.abbreviations, schema: placed(schemas.abbreviations) }),
  figures: defineCollection({ loader: loaders.figures, schema: placed(schemas.figures) }),
  sections: defineCollection({ loader: loaders.sections, schema: placed(schemas.sections) }),
  findings: defineCollection({ loader: loaders.findings, schema: placed(schemas.findings) }),
  topics: defineCollection({ loader: loaders.topics, schema: placed(schemas.topics) }),
  notes: defineCollection({ loader: loaders.notes, schema: placed(schemas.notes) }),
  pathways: defineCollection({ loader: loaders.pathways, schema: placed(schemas.pathways) }),
  moved: defineCollection({ loader: loaders.moved, schema: placed(schemas.moved) }),
  reports: defineCollection({ loader: loaders.reports, schema: reportSchema }),
};
