// The one door of the site to its content. Pages import `review` from here and nothing else.
import { getCollection } from "astro:content";
import { linkReview } from "../graph/link-review.ts";
import { ContentError } from "../problems/problem.ts";

/** Entries in the authored order, which the store does not keep. */
function inOrder<Entry>(entries: { id: string; data: { place: number; entry: Entry }; body?: string | undefined }[]) {
  return entries
    .toSorted((a, b) => a.data.place - b.data.place)
    .map(({ id, data, body }) => ({ id, data: data.entry, body: body ?? "" }));
}

// A build never comes here with a report; under the dev server every page shows it until the next save mends it.
for (const { data } of await getCollection("reports")) if (data.text) throw new ContentError([], data.text);

/** The whole review, every link resolved. */
export const review = linkReview({
  review: inOrder(await getCollection("review")),
  references: inOrder(await getCollection("references")),
  abbreviations: inOrder(await getCollection("abbreviations")),
  figures: inOrder(await getCollection("figures")),
  sections: inOrder(await getCollection("sections")),
  findings: inOrder(await getCollection("findings")),
  topics: inOrder(await getCollection("topics")),
  notes: inOrder(await getCollection("notes")),
  pathways: inOrder(await getCollection("pathways")),
  moved: inOrder(await getCollection("moved")),
});
