import { packRecords, packTopics } from "../search/search-files.ts";
import { toSearchRecords, toSearchTopics } from "../search/to-search-records.ts";
import { review } from "./review.ts";

const topics = toSearchTopics(review);

/** What the search of this site loads: made once a build from the same review as the pages. */
export const searchFiles = {
  topics: packTopics(topics),
  records: packRecords(toSearchRecords(review, topics), topics),
};
