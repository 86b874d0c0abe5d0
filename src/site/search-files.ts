import { createHash } from "node:crypto";
import { toKeyStem } from "../citations/provenance.ts";
import { packSearch } from "../search/pack-search.ts";
import type { StartFile } from "../search/search-files.ts";
import { toSearchRecords, toSearchTopics } from "../search/to-search-records.ts";
import { review } from "./review.ts";

/** A file of the search. */
interface SearchFile {
  /** Its address below that of the search, without its ending: `start`, `parts/0f3a…/words-3` */
  path: string;
  json: string;
}

/** What the search of this site loads: made once a build from the same review as the pages. */
function toSearchFiles(): SearchFile[] {
  const topics = toSearchTopics(review);
  const { start, parts } = packSearch(toSearchRecords(review, topics), topics, toKeyStem(review.article));
  const files = [...parts].map(([name, make]) => ({ name, json: JSON.stringify(make()) }));
  const hash = createHash("sha256");
  for (const { name, json } of [{ name: "start", json: JSON.stringify(start) }, ...files])
    hash.update(`${name}\n${json}\n`);
  const edition = hash.digest("hex").slice(0, 12);
  return [
    { path: "start", json: JSON.stringify({ edition, ...start } satisfies StartFile) },
    ...files.map(({ name, json }) => ({ path: `parts/${edition}/${name}`, json })),
  ];
}

/** The files of the search. */
export const searchFiles: readonly SearchFile[] = toSearchFiles();
