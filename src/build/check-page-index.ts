import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import type { PageHead } from "./check-pages.ts";

/** A page as it is given to the index: where it stands below the base path, and what it is called. */
type GivenPage = Pick<PageHead, "address" | "title">;

/** A page as the index has it. */
interface IndexedPage extends GivenPage {
  /** What the engine calls it, which is the name of the file that tells of it. */
  id: string;
}

/** A part of an index, or all of it where it has one. */
export interface IndexPart {
  /** Where its files are below the index, with a slash at the end; nothing for the first. */
  place: string;
  pages: readonly IndexedPage[];
}

/** What the engine puts before the data in each of its files. */
const signature = "pagefind_dcd";

/** The part of Pagefind's engine that is asked here, as the browser gets it. */
interface Engine {
  createInstance(options: { basePath: string; language: string }): {
    mergeIndex(address: string, options: { baseUrl: string }): Promise<void>;
    search(question: string): Promise<{ results: { id: string; data(): Promise<{ url: string }> }[] }>;
    destroy(): Promise<void>;
  };
  /** Where the further parts of the index are, below it; missing where it is in one piece. */
  parts?: readonly string[];
}

/** A part of Pagefind's files is packed, a part is not; each says what it is. @throws Error when the data is cut short */
function unpack(path: string, content: Uint8Array): Buffer {
  const data = content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : Buffer.from(content);
  if (data.subarray(0, signature.length).toString("latin1") !== signature) throw new Error(`${path} holds no data`);
  return data.subarray(signature.length);
}

/**
 * The files hold what they should: each is whole, and together they tell every page once.
 * @returns the pages as the files tell them
 * @throws Error otherwise
 */
function checkFiles(files: ReadonlyMap<string, Uint8Array>, pages: readonly GivenPage[]): IndexedPage[] {
  const entry = JSON.parse(Buffer.from(files.get("pagefind-entry.json") ?? []).toString()) as {
    languages?: { en?: { page_count?: number } };
  };
  const counted = entry.languages?.en?.page_count;
  if (counted !== pages.length) throw new Error(`it counts ${counted ?? "no"} pages where ${pages.length} were given`);
  const ids = new Map<string, string>();
  let told = 0;
  for (const [path, content] of files) {
    if (content.length === 0) throw new Error(`${path} is empty`);
    if (!/\.pf_[a-z]+$/.test(path)) continue;
    const data = unpack(path, content);
    const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (id === undefined) continue;
    ids.set((JSON.parse(data.toString()) as { url: string }).url, id);
    told += 1;
  }
  return pages.map(({ address, title }) => {
    const id = ids.get(address);
    if (id === undefined || told !== pages.length) throw new Error("it does not tell each page once");
    return { address, title, id };
  });
}

/** One page of each folder, and of each part that holds none of these. */
function chooseAsked(parts: readonly IndexPart[]): ReadonlySet<IndexedPage> {
  const all = parts.flatMap(({ pages }) => pages);
  const asked = new Set(new Map(all.map((page) => [page.address.split("/")[1], page])).values());
  for (const { pages } of parts) {
    const last = pages.at(-1);
    if (last && !pages.some((page) => asked.has(page))) asked.add(last);
  }
  return asked;
}

/** Answers for the files of an index on a port of this machine. A further part is lent the engine's code by the first. */
async function serveIndex(folder: string): Promise<{ basePath: string; end: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.replace(/^\/pagefind\//, "");
    response.end(readFileSync(join(folder, /[^/]+\.pagefind$/.exec(path)?.[0] ?? path)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const end = () => {
    server.closeAllConnections();
    server.close();
  };
  return { basePath: `http://127.0.0.1:${port}/pagefind/`, end };
}

/**
 * Asks the engine of a browser for pages by their titles: each part by itself for its own, since what is asked of all parts at
 * once is searched for in each, and all of them together for a page of the first and one of the last.
 * @throws Error when one is not found
 */
async function askEngine(folder: string, parts: readonly IndexPart[]): Promise<void> {
  const { createInstance, parts: further = [] } = (await import(
    pathToFileURL(resolve(folder, "pagefind.js")).href
  )) as Engine;
  const places = parts.slice(1).map(({ place }) => place);
  if (further.join() !== places.join()) throw new Error("its engine does not tell of every part");
  const { basePath, end } = await serveIndex(folder);
  const ask = async (place: string, merged: readonly string[], pages: readonly IndexedPage[]) => {
    const instance = createInstance({ basePath: `${basePath}${place}`, language: "en" });
    try {
      for (const part of merged) await instance.mergeIndex(`${basePath}${part}`, { baseUrl: "/" });
      for (const { address, title, id } of pages) {
        const question = title.split("·")[0]?.trim() ?? "";
        const { results } = await instance.search(question);
        const found = await results.find((result) => result.id === id)?.data();
        if (!found || new URL(found.url, "http://localhost").pathname !== address)
          throw new Error(`it does not find ${address} by “${question}”`);
      }
    } finally {
      await instance.destroy();
    }
  };
  try {
    const asked = chooseAsked(parts);
    const chosen = parts.map(({ pages }) => pages.filter((page) => asked.has(page)));
    for (const [at, { place }] of parts.entries()) await ask(place, [], chosen[at] ?? []);
    if (further.length > 0)
      await ask(
        "",
        further,
        [chosen.at(0), chosen.at(-1)].flatMap((pages) => pages?.at(-1) ?? []),
      );
  } finally {
    end();
  }
}

const notWhole = (error: unknown) =>
  new Error(`The index of the pages is not whole: ${error instanceof Error ? error.message : String(error)}.`, {
    cause: error,
  });

/**
 * A part of the index is whole, or all of it where it has one: what lies on the disk is what Pagefind made, no file of it is
 * empty or cut, and every page is in it once.
 * @returns its pages, as the engine calls them
 * @throws Error saying what is amiss
 */
export function checkIndexFiles(
  folder: string,
  made: ReadonlyMap<string, Uint8Array>,
  pages: readonly GivenPage[],
): IndexedPage[] {
  try {
    for (const [path, content] of made) {
      if (!readFileSync(join(folder, path)).equals(content))
        throw new Error(`${path} is not on the disk as it was made`);
    }
    return checkFiles(made, pages);
  } catch (error) {
    throw notWhole(error);
  }
}

/**
 * The engine that browsers run finds a page of each kind, and one of each part of the index, and so it does when it asks all
 * parts together.
 * @throws Error saying which it does not find
 */
export async function checkIndexAnswers(folder: string, parts: readonly IndexPart[]): Promise<void> {
  try {
    await askEngine(folder, parts);
  } catch (error) {
    throw notWhole(error);
  }
}
