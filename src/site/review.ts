// The one door of the site to its content. Pages import `review` from here and nothing else.
import { getCollection, type CollectionEntry, type CollectionKey } from "astro:content";
import { linkReview } from "../graph/link-review.ts";
import { ContentError } from "../problems/problem.ts";
import "./kept-citations.ts";
import { mostInList } from "./limits.ts";

const [reading] = (await getCollection("readings")).map(({ data }) => data);
if (!reading) throw new Error("the content was not read");
// A build never comes here with a report; under the dev server every page shows it until the next save mends it.
if (reading.report) throw new ContentError([], reading.report);
const { order } = reading;

/**
 * The entries of a kind in the authored order, which the store does not keep. A kind without any is not asked for: Astro warns
 * of what is empty as of what is missing.
 */
async function load<Kind extends CollectionKey>(kind: Kind) {
  const ids = order[kind];
  if (!ids) throw new Error(`the reading does not tell which ${kind} there are`);
  const stored = ids.length > 0 ? await getCollection(kind) : [];
  const entryById = new Map<string, CollectionEntry<Kind>>(stored.map((entry) => [entry.id, entry]));
  return ids.map((id) => {
    const entry = entryById.get(id);
    if (!entry) throw new Error(`the collection of ${kind} has lost ${id}`);
    const data: CollectionEntry<Kind>["data"] = entry.data;
    return { id, data, body: entry.body ?? "" };
  });
}

const entries = {
  review: await load("review"),
  references: await load("references"),
  journals: await load("journals"),
  abbreviations: await load("abbreviations"),
  figures: await load("figures"),
  sections: await load("sections"),
  findings: await load("findings"),
  topics: await load("topics"),
  notes: await load("notes"),
  pathways: await load("pathways"),
  moved: await load("moved"),
};

/** The whole review, every link resolved. */
export const review = linkReview(entries, mostInList);
