import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openSearch, type Search } from "../search/open-search.ts";
import { unpackRecords, unpackTopics, type RecordsFile, type TopicsFile } from "../search/search-files.ts";

/** Reads a file of the search back. @throws Error naming it when it is no JSON */
function readBack<File>(directory: string, name: string): File {
  const file = join(directory, "search", name);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as File;
  } catch (error) {
    throw new Error(`${file} cannot be read back: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Opens the search of a built site, from its files, as a browser does. @throws Error when a file is not whole */
export function readSearch(directory: string): Search {
  const topics = unpackTopics(readBack<TopicsFile>(directory, "vocabulary.json"));
  return openSearch(unpackRecords(readBack<RecordsFile>(directory, "records.json"), topics), topics);
}

/**
 * Reads the files of the search back as a browser does, and asks each topic by its name: a search that does not find the
 * page of a thing it has must not be published.
 * @returns how many records can be found
 * @throws Error when a file is not whole or a topic is not found
 */
export function checkSearch(directory: string): number {
  const { topics, index, readQuery, answer } = readSearch(directory);
  const { records } = index;
  const lost = topics.filter(({ id, name }) => {
    const found = answer(readQuery(name)).groups.flatMap((group) => group.records);
    return !found.some((place) => records[place]?.kind === "topic" && records[place].about.includes(id));
  });
  if (lost.length > 0) throw new Error(`the search does not find ${lost.map(({ name }) => name).join(", ")}`);
  return records.length;
}
