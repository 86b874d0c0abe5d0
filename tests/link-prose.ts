import { linkReview } from "../src/graph/link-review.ts";
import type { Review, Section } from "../src/graph/review.types.ts";
import { readContent } from "../src/source/read-content.ts";
import { readFiles, type SourceFile } from "../src/source/read-files.ts";
import { readMinimal } from "./read-fixture.ts";

/** The smallest review, linked; `change` may rewrite the text of its files first. */
export function linkMinimal(change: (file: SourceFile) => string = (file) => file.text): Review {
  const files = readMinimal().map((file) => ({ ...file, text: change(file) }));
  return linkReview(readContent(files).content);
}

/** The real review, linked, without the notes on it. */
export const linkReal = (): Review => linkReview({ ...readContent(readFiles("content")).content, notes: [] });

/** A section of its own that holds this prose, linked to the real references as rendering expects it. */
export function linkProse(body: string): Section {
  const { content } = readContent(readFiles("content"));
  const data = { title: "Prose", order: 1, summary: "Prose of a test.", articleParagraphs: [1] };
  const sections = [{ id: content.review[0]?.data.table.section ?? "", data, body }];
  return linkReview({ ...content, sections, figures: [], findings: [], topics: [], notes: [] }).tableSection;
}
