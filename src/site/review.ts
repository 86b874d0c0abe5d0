// The one door to the content: load, check, link, or throw. Pages import `review` from here and nothing else.
import { getCollection } from "astro:content";
import { assertContentHolds } from "../graph/check-content.ts";
import { linkReview } from "../graph/link-review.ts";
import { contentDirectory } from "../source/read-files.ts";

assertContentHolds(contentDirectory);

const sections = await getCollection("sections");

/** The whole review, every link resolved. */
export const review = linkReview({
  review: await getCollection("review"),
  references: await getCollection("references"),
  abbreviations: await getCollection("abbreviations"),
  figures: await getCollection("figures"),
  sections: sections.map(({ id, data, body }) => ({ id, data, body: body ?? "" })),
  findings: await getCollection("findings"),
  topics: await getCollection("topics"),
  notes: await getCollection("notes"),
  pathways: await getCollection("pathways"),
});
