// The one door of the site to its content. Pages import `review` from here and nothing else.
import { getCollection } from "astro:content";
import { linkReview } from "../graph/link-review.ts";
import { ContentError } from "../problems/problem.ts";

const [reading] = (await getCollection("readings")).map(({ data }) => data);
if (!reading) throw new Error("the content was not read");
// A build never comes here with a report; under the dev server every page shows it until the next save mends it.
if (reading.report) throw new ContentError([], reading.report);
const { order } = reading;

/** Entries in the authored order, which the store does not keep. */
function inOrder<Data>(kind: string, entries: readonly { id: string; data: Data; body?: string | undefined }[]) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (order[kind] ?? []).map((id) => {
    const entry = byId.get(id);
    if (!entry) throw new Error(`the collection of ${kind} has lost ${id}`);
    return { id, data: entry.data, body: entry.body ?? "" };
  });
}

/** The whole review, every link resolved. */
export const review = linkReview({
  review: inOrder("review", await getCollection("review")),
  references: inOrder("references", await getCollection("references")),
  abbreviations: inOrder("abbreviations", await getCollection("abbreviations")),
  figures: inOrder("figures", await getCollection("figures")),
  sections: inOrder("sections", await getCollection("sections")),
  findings: inOrder("findings", await getCollection("findings")),
  topics: inOrder("topics", await getCollection("topics")),
  notes: inOrder("notes", await getCollection("notes")),
  pathways: inOrder("pathways", await getCollection("pathways")),
  moved: inOrder("moved", await getCollection("moved")),
});
