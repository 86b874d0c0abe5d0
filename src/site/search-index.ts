import { toIndex } from "../search/search-vocabulary.ts";
import { toSearchRecords } from "../search/to-search-records.ts";
import { review } from "./review.ts";

/** What the search of this site holds: made once a build from the same review as the pages. */
export const searchIndex = toIndex(review, toSearchRecords(review));
