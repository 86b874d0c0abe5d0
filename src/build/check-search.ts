import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assertWhole } from "../search/assert-whole.ts";
import { openSearch, type Search } from "../search/open-search.ts";
import { fromSteps, type PartKind, type PartName, type PartsByKind, type StartFile } from "../search/search-files.ts";

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

/** The file of the search that it starts with. @throws Error naming it when it is no JSON */
const readStart = (directory: string): StartFile => readBack<StartFile>(directory, "start.json");

/** The address of a part below the folder of the search. */
const fileOf = ({ edition }: StartFile, name: PartName): string => `parts/${edition}/${name}.json`;

/** A part of a search. @throws Error naming its file when it is no JSON, or not whole */
function readPart<Kind extends PartKind>(
  directory: string,
  start: StartFile,
  kind: Kind,
  name: PartName,
): PartsByKind[Kind] {
  const file = fileOf(start, name);
  const part = readBack<PartsByKind[Kind]>(directory, file);
  try {
    assertWhole(kind, part, start);
  } catch (error) {
    throw new Error(`${join(directory, "search", file)}: ${String(error)}`, { cause: error });
  }
  return part;
}

/**
 * Opens the search of a built site, from its files, as a browser does.
 * @param note hears of each file that is read beside the start, by its name below the folder of the search
 * @throws Error when a file is not whole
 */
export function readSearch(
  directory: string,
  note: (file: string) => void = () => undefined,
  start = readStart(directory),
): Search {
  return openSearch(start, async (name, kind) => {
    note(fileOf(start, name));
    return Promise.resolve(readPart(directory, start, kind, name));
  });
}

/** Reads every part of one kind. */
const readAll = <Kind extends PartKind>(directory: string, start: StartFile, kind: Kind, count: number) =>
  Array.from({ length: count }, (_, at) => readPart(directory, start, kind, `${kind}-${at}`));

/** Every topic of a built search by its name. @throws Error naming a file that is not whole */
export function readTopics(directory: string, start = readStart(directory)): { id: string; name: string }[] {
  const parts = readAll(directory, start, "beginnings", start.beginnings.length);
  const topics = parts.flatMap(({ names }) => names.map(([, , id, name]) => [id, { id, name }] as const));
  return [...new Map(topics).values()];
}

/**
 * Reads every word with where it stands.
 * @returns how many records some entry of the index holds
 * @throws Error when the places of a word are not told for each record that holds it
 */
function checkWords(directory: string, start: StartFile): number {
  const held = new Set<number>();
  for (const at of start.words.keys()) {
    const { tokens } = readPart(directory, start, "words", `words-${at}`);
    const standing = new Map(readPart(directory, start, "positions", `positions-${at}`).words);
    for (const [token, { records, scores, forms }] of tokens) {
      const told = forms ? standing.get(token)?.length : records.length; // what is no word stands nowhere
      if (told !== records.length || scores.length !== records.length)
        throw new Error(`the search does not tell where ${token} stands, or how well records hold it`);
      fromSteps(records).forEach((record) => held.add(record));
    }
  }
  return held.size;
}

/**
 * Reads the files of the search back as a browser does, all of them, and asks each topic by its name: a search that does not
 * find the page of a thing it has, or has a record that nothing finds, must not be published.
 * @returns how many records can be found
 * @throws Error when a file is not whole, a record is held by no word, or a topic is not found
 */
export async function checkSearch(directory: string): Promise<number> {
  const start = readStart(directory);
  const { index, complete, readQuery, answer } = readSearch(directory, undefined, start);
  const held = checkWords(directory, start);
  if (held !== start.count) throw new Error(`the search holds ${start.count} records, and finds ${held} of them`);
  readAll(directory, start, "texts", Math.ceil(start.count / start.texts));
  await complete(() => start.facets.map(index.facet));
  const lost: string[] = [];
  for (const { id, name } of readTopics(directory, start)) {
    const isFound = await complete(() => {
      const page = index.pageOf(id);
      return page !== undefined && answer(readQuery(name)).groups.some(({ records }) => records.includes(page));
    });
    if (!isFound) lost.push(name);
  }
  if (lost.length > 0) throw new Error(`the search does not find ${lost.join(", ")}`);
  return start.count;
}
