// The one door of the site to its content. Pages import `review` from here and nothing else.
import { getCollection, type CollectionEntry, type CollectionKey } from "astro:content";
import { linkReview } from "../graph/link-review.ts";
import { ContentError } from "../problems/problem.ts";
import { mostInList } from "./limits.ts";

const [reading] = (await getCollection("readings")).map(({ data }) => data);
if (!reading) throw new Error("the content was not read");
// A build never comes here with a report; under the dev server every page shows it until the next save mends it.
if (reading.report) throw new ContentError([], reading.report);
const { order } = reading;

/** Entries of a kind. A kind without any is not asked for: Astro warns of what is empty as of what is missing. */
const getEntries = async <Kind extends CollectionKey>(kind: Kind): Promise<CollectionEntry<Kind>[]> =>
  order[kind]?.length ? getCollection(kind) : [];

/** Entries in the authored order, which the store does not keep. */
function inOrder<Data>(kind: string, entries: readonly { id: string; data: Data; body?: string | undefined }[]) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (order[kind] ?? []).map((id) => {
    const entry = byId.get(id);
    if (!entry) throw new Error(`the collection of ${kind} has lost ${id}`);
    return { id, data: entry.data, body: entry.body ?? "" };
  });
}

const entries = {
  review: inOrder("review", await getEntries("review")),
  references: inOrder("references", await getEntries("references")),
  journals: inOrder("journals", await getEntries("journals")),
  abbreviations: inOrder("abbreviations", await getEntries("abbreviations")),
  figures: inOrder("figures", await getEntries("figures")),
  sections: inOrder("sections", await getEntries("sections")),
  findings: inOrder("findings", await getEntries("findings")),
  topics: inOrder("topics", await getEntries("topics")),
  notes: inOrder("notes", await getEntries("notes")),
  pathways: inOrder("pathways", await getEntries("pathways")),
  moved: inOrder("moved", await getEntries("moved")),
};

/** The whole review, every link resolved. */
export const review = linkReview(entries, mostInList);
