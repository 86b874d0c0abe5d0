import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import type { PageHead } from "./check-pages.ts";

/** A page as it is indexed: where it stands below the base path, and what it is called. */
type IndexedPage = Pick<PageHead, "address" | "title">;

/** What the engine puts before the data in each of its files. */
const signature = "pagefind_dcd";

/** The part of Pagefind's engine that is asked here, as the browser gets it. */
interface Engine {
  createInstance(options: { basePath: string; language: string }): {
    mergeIndex(address: string, options: { baseUrl: string }): Promise<void>;
    search(question: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
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

/** The files hold what they should: each is whole, and together they tell every page once. @throws Error otherwise */
function checkFiles(files: ReadonlyMap<string, Uint8Array>, pages: readonly IndexedPage[]): void {
  const entry = JSON.parse(Buffer.from(files.get("pagefind-entry.json") ?? []).toString()) as {
    languages?: { en?: { page_count?: number } };
  };
  const counted = entry.languages?.en?.page_count;
  if (counted !== pages.length) throw new Error(`it counts ${counted ?? "no"} pages where ${pages.length} were given`);
  const told: string[] = [];
  for (const [path, content] of files) {
    if (content.length === 0) throw new Error(`${path} is empty`);
    if (!/\.pf_[a-z]+$/.test(path)) continue;
    const data = unpack(path, content);
    if (path.startsWith("fragment/")) told.push((JSON.parse(data.toString()) as { url: string }).url);
  }
  const given = pages.map(({ address }) => address).sort();
  if (JSON.stringify(told.sort()) !== JSON.stringify(given)) throw new Error("it does not tell each page once");
}

/** One page of each folder, and of each part that holds none of these, with its title as a question. */
function toQuestions(parts: readonly (readonly IndexedPage[])[]) {
  const asked = new Set(new Map(parts.flat().map((page) => [page.address.split("/")[1], page])).values());
  for (const pages of parts) {
    const last = pages.at(-1);
    if (last && !pages.some((page) => asked.has(page))) asked.add(last);
  }
  return [...asked].map(({ address, title }) => ({ address, question: title.split("·")[0] ?? "" }));
}

/** Whether a page is among results, which are asked one by one: of thousands at once a server would refuse some. */
async function holdsPage(results: readonly { data(): Promise<{ url: string }> }[], address: string): Promise<boolean> {
  for (const result of results) {
    const { url } = await result.data();
    if (new URL(url, "http://localhost").pathname === address) return true;
  }
  return false;
}

/** Asks the engine of a browser for pages by their titles. @throws Error when one is not found */
async function askEngine(folder: string, parts: readonly (readonly IndexedPage[])[]): Promise<void> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.replace(/^\/pagefind\//, "");
    response.end(readFileSync(join(folder, path)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const engine = (await import(pathToFileURL(resolve(folder, "pagefind.js")).href)) as Engine;
  const basePath = `http://127.0.0.1:${port}/pagefind/`;
  const instance = engine.createInstance({ basePath, language: "en" });
  try {
    for (const part of engine.parts ?? []) await instance.mergeIndex(`${basePath}${part}`, { baseUrl: "/" });
    for (const { address, question } of toQuestions(parts)) {
      const { results } = await instance.search(question);
      if (!(await holdsPage(results, address))) throw new Error(`it does not find ${address} by “${question.trim()}”`);
    }
  } finally {
    await instance.destroy();
    server.closeAllConnections();
    server.close();
  }
}

const notWhole = (error: unknown) =>
  new Error(`The index of the pages is not whole: ${error instanceof Error ? error.message : String(error)}.`, {
    cause: error,
  });

/**
 * A part of the index is whole, or all of it where it has one: what lies on the disk is what Pagefind made, no file of it is
 * empty or cut, and every page is in it once.
 * @throws Error saying what is amiss
 */
export function checkIndexFiles(
  folder: string,
  made: ReadonlyMap<string, Uint8Array>,
  pages: readonly IndexedPage[],
): void {
  try {
    for (const [path, content] of made) {
      if (!readFileSync(join(folder, path)).equals(content))
        throw new Error(`${path} is not on the disk as it was made`);
    }
    checkFiles(made, pages);
  } catch (error) {
    throw notWhole(error);
  }
}

/**
 * The engine that browsers run finds a page of each kind, and one of each part of the index.
 * @param parts the pages of each part
 * @throws Error saying which it does not find
 */
export async function checkIndexAnswers(folder: string, parts: readonly (readonly IndexedPage[])[]): Promise<void> {
  try {
    await askEngine(folder, parts);
  } catch (error) {
    throw notWhole(error);
  }
}
