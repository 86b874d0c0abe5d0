import { openContent, openFiles } from "../src/graph/check-content.ts";
import type { ReviewEntries } from "../src/graph/register-targets.ts";
import { linkReview } from "../src/graph/link-review.ts";
import type { Review, Section } from "../src/graph/review.types.ts";
import { parseProse } from "../src/prose/parse-prose.ts";
import { readContent } from "../src/source/read-content.ts";
import type { SourceFile } from "../src/source/read-files.ts";
import { readMinimal } from "./read-fixture.ts";

/** The smallest review, linked; `change` may rewrite the text of its files first. */
export function linkMinimal(change: (file: SourceFile) => string = (file) => file.text): Review {
  const files = readMinimal().map((file) => ({ ...file, text: change(file) }));
  return linkReview(readContent(files).content); // not checked: what linking itself refuses is tried with it
}

/** What is made once, when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

// What is read and checked is read and checked once for all files of a worker, and the real content linked once in each way:
// nobody can change a review.

/** The entries of the smallest review. */
const openMinimal = once(() => openFiles(readMinimal()));

/** The smallest review with entries of some kinds replaced, linked. Its works are 1 to 4; 3 prints 1 again if told so. */
export function linkEntries(changes: Partial<ReviewEntries>, { hasSameWork = false } = {}): Review {
  const content = openMinimal();
  const same: Record<string, string> = { "1": "3", "3": "1" };
  const references = content.references.map(({ id, data }) => {
    const sameWorkAs = hasSameWork ? same[data["citation-label"]] : undefined;
    return { id, data: sameWorkAs ? { ...data, custom: { ...data.custom, sameWorkAs } } : data };
  });
  return linkReview({ ...content, references, notes: [], pathways: [], ...changes });
}

/** The entries of the real review. */
export const openReal = once(() => openContent("content"));

/** The real review, linked, with the notes on it. */
export const linkRealWithNotes = once((): Review => linkReview(openReal()));

/** The real review, linked, without the notes on it. */
export const linkReal = once((): Review => linkReview({ ...openReal(), notes: [], pathways: [] }));

/** A section of its own that holds this prose, linked to the real references as rendering expects it. */
export function linkProse(body: string): Section {
  const content = openReal();
  const articleParagraphs = parseProse(body).paragraphs.map((_, index) => index + 1);
  const data = { title: "Prose", order: 1, summary: "Prose of a test.", articleParagraphs };
  const review = linkReview({
    ...content,
    // Without what names entries that are not there.
    review: content.review.map(({ id, data: { site, ...facts } }) => ({
      id,
      data: { ...facts, table: undefined, conflicts: undefined, site: { ...site, primer: undefined, questions: [] } },
    })),
    sections: [{ id: "prose", data, body }],
    figures: [],
    findings: [],
    topics: [],
    notes: [],
    pathways: [],
  });
  const [section] = review.sections;
  if (!section) throw new Error("the section of a test is missing");
  return section;
}
