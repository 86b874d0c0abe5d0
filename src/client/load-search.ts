// Loads what questions are put to: the topics and everything that can be found. Both or nothing.
import { openSearch, type Search } from "../search/open-search.ts";
import { unpackRecords, unpackTopics, type RecordsFile, type TopicsFile } from "../search/search-files.ts";

/** After so many milliseconds without an answer a file counts as not to be had. */
const patience = 30_000;

let loading: Promise<Search> | undefined;

/** Fetches a file of the search. @throws Error when it cannot be had, whole and in time */
async function fetchFile<File>(address: string): Promise<File> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${address} cannot be loaded: ${response.status}`);
  return (await response.json()) as File;
}

/**
 * Opens the search, once. A failure is forgotten, so that the next key tries again.
 * @param base path of the site, ended by a slash
 * @throws Error when a file cannot be had or is not whole
 */
export function loadSearch(base: string): Promise<Search> {
  loading ??= (async () => {
    const [topicsFile, recordsFile] = await Promise.all([
      fetchFile<TopicsFile>(`${base}search/vocabulary.json`),
      fetchFile<RecordsFile>(`${base}search/records.json`),
    ]);
    const topics = unpackTopics(topicsFile);
    return openSearch(unpackRecords(recordsFile, topics), topics);
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
