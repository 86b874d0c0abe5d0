import { defineCollection } from "astro:content";
import { contentDirectory } from "./source/read-files.ts";
import { schemas } from "./schemas/schemas.ts";
import { contentLoader } from "./source/content-loader.ts";

// Written out, not looped over: Astro reads the type of each collection from here.
export const collections = {
  review: defineCollection({ loader: contentLoader(contentDirectory, "review"), schema: schemas.review }),
  references: defineCollection({ loader: contentLoader(contentDirectory, "references"), schema: schemas.references }),
  abbreviations: defineCollection({
    loader: contentLoader(contentDirectory, "abbreviations"),
    schema: schemas.abbreviations,
  }),
  figures: defineCollection({ loader: contentLoader(contentDirectory, "figures"), schema: schemas.figures }),
  sections: defineCollection({ loader: contentLoader(contentDirectory, "sections"), schema: schemas.sections }),
  findings: defineCollection({ loader: contentLoader(contentDirectory, "findings"), schema: schemas.findings }),
  topics: defineCollection({ loader: contentLoader(contentDirectory, "topics"), schema: schemas.topics }),
  notes: defineCollection({ loader: contentLoader(contentDirectory, "notes"), schema: schemas.notes }),
  pathways: defineCollection({ loader: contentLoader(contentDirectory, "pathways"), schema: schemas.pathways }),
};
