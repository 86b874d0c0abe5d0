import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openSearch, type Search } from "../search/open-search.ts";
import {
  fromSteps,
  type BeginningsPart,
  type PartKind,
  type PartName,
  type PartsByKind,
  type StartFile,
  type WordsPart,
} from "../search/search-files.ts";
import { assertWhole } from "../search/texts.ts";

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
export const readStart = (directory: string): StartFile => readBack<StartFile>(directory, "start.json");

/** A part of a search. @throws Error naming its file when it is no JSON, or not whole */
export function readPart<Kind extends PartKind>(
  directory: string,
  { edition }: StartFile,
  name: `${Kind}-${string}`,
): PartsByKind[Kind] {
  const part = readBack<PartsByKind[Kind]>(directory, `parts/${edition}/${name}.json`);
  if (name.startsWith("texts")) assertWhole(part as PartsByKind["texts"]);
  return part;
}

/**
 * Opens the search of a built site, from its files, as a browser does.
 * @param note hears of each file that is read beside the start, by its name below the folder of the search
 * @throws Error when a file is not whole
 */
export function readSearch(directory: string, note: (file: string) => void = () => undefined): Search {
  const start = readStart(directory);
  return openSearch(start, async (name: PartName) => {
    note(`parts/${start.edition}/${name}.json`);
    return Promise.resolve(readPart(directory, start, name));
  });
}

/** Reads every part of one kind. */
const readAll = <Kind extends PartKind>(directory: string, start: StartFile, kind: Kind, count: number) =>
  Array.from({ length: count }, (_, at) => readPart(directory, start, `${kind}-${at}`));

/** Every topic that the parts of beginnings name, once. */
const topicsIn = (parts: readonly BeginningsPart[]): { id: string; name: string }[] => [
  ...new Map(parts.flatMap(({ names }) => names.map(([, , id, name]) => [id, { id, name }] as const))).values(),
];

/** How many records some entry of the index holds. */
const countHeld = (parts: readonly WordsPart[]): number =>
  new Set(parts.flatMap(({ tokens }) => tokens.flatMap(([, { records }]) => fromSteps(records)))).size;

/** Every topic of a built search by its name. @throws Error naming a file that is not whole */
export function readTopics(directory: string): { id: string; name: string }[] {
  const start = readStart(directory);
  return topicsIn(readAll(directory, start, "beginnings", start.beginnings.length));
}

/**
 * Reads the files of the search back as a browser does, all of them, and asks each topic by its name: a search that does not
 * find the page of a thing it has, or has a record that nothing finds, must not be published.
 * @returns how many records can be found
 * @throws Error when a file is not whole, a record is held by no word, or a topic is not found
 */
export async function checkSearch(directory: string): Promise<number> {
  const start = readStart(directory);
  const { index, complete, readQuery, answer } = readSearch(directory);
  const held = countHeld(readAll(directory, start, "words", start.words.length));
  if (held !== start.count) throw new Error(`the search holds ${start.count} records, and finds ${held} of them`);
  readAll(directory, start, "positions", start.words.length);
  readAll(directory, start, "texts", Math.ceil(start.count / start.texts));
  await complete(() => start.facets.map(index.facet));
  const lost: string[] = [];
  for (const { id, name } of readTopics(directory)) {
    const isFound = await complete(() => {
      const page = index.pageOf(id);
      return page !== undefined && answer(readQuery(name)).groups.some(({ records }) => records.includes(page));
    });
    if (!isFound) lost.push(name);
  }
  if (lost.length > 0) throw new Error(`the search does not find ${lost.join(", ")}`);
  return start.count;
}
