import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import type { IndexedRecord } from "../search/search-vocabulary.ts";

/** What the engine puts before the data in each of its files. */
const signature = "pagefind_dcd";

/** The part of Pagefind's engine that is asked here, as the browser gets it. */
interface Engine {
  createInstance(options: { basePath: string; language: string }): {
    search(question: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
    destroy(): Promise<void>;
  };
}

/** A part of Pagefind's files is packed, a part is not; each says what it is. @throws Error when the data is cut short */
function unpack(path: string, content: Uint8Array): Buffer {
  const data = content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : Buffer.from(content);
  if (data.subarray(0, signature.length).toString("latin1") !== signature) throw new Error(`${path} holds no data`);
  return data.subarray(signature.length);
}

/** The files hold what they should: each is whole, and together they tell every record once. @throws Error otherwise */
function checkFiles(files: ReadonlyMap<string, Uint8Array>, records: readonly IndexedRecord[]): void {
  const entry = JSON.parse(Buffer.from(files.get("pagefind-entry.json") ?? []).toString()) as {
    languages?: { en?: { page_count?: number } };
  };
  const counted = entry.languages?.en?.page_count;
  if (counted !== records.length)
    throw new Error(`it counts ${counted ?? "no"} records where ${records.length} were given`);
  const told: string[] = [];
  for (const [path, content] of files) {
    if (content.length === 0) throw new Error(`${path} is empty`);
    if (!/\.pf_[a-z]+$/.test(path)) continue;
    const data = unpack(path, content);
    if (path.startsWith("fragment/")) told.push((JSON.parse(data.toString()) as { url: string }).url);
  }
  const given = records.map(({ record }) => record.address).sort();
  if (JSON.stringify(told.sort()) !== JSON.stringify(given)) throw new Error("it does not tell each record once");
}

/** One record of each kind, with all its words as one question. */
const toQuestions = (records: readonly IndexedRecord[]) =>
  [...new Map(records.map((indexed) => [indexed.record.kind, indexed])).values()].map(({ record, tokens }) => ({
    address: record.address,
    question: [...new Set(tokens)].join(" "),
  }));

/** Asks the engine of a browser for records by their own words. @throws Error when one is not found */
async function askEngine(folder: string, records: readonly IndexedRecord[]): Promise<void> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.replace(/^\/pagefind\//, "");
    response.end(readFileSync(join(folder, path)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const { createInstance } = (await import(pathToFileURL(resolve(folder, "pagefind.js")).href)) as Engine;
  const engine = createInstance({ basePath: `http://127.0.0.1:${port}/pagefind/`, language: "en" });
  try {
    for (const { address, question } of toQuestions(records)) {
      const { results } = await engine.search(question);
      const found = await Promise.all(
        results.map(async (result) => new URL((await result.data()).url, "http://localhost")),
      );
      if (!found.some(({ pathname, hash }) => pathname + hash === address))
        throw new Error(`it does not find ${address}`);
    }
  } finally {
    await engine.destroy();
    server.closeAllConnections();
    server.close();
  }
}

/**
 * The index is whole: what lies on the disk is what Pagefind made, no file of it is empty or cut, every record is in it
 * once, and the engine that browsers run finds a record of each kind.
 * @throws Error saying what is amiss
 */
export async function checkSearchIndex(
  folder: string,
  made: ReadonlyMap<string, Uint8Array>,
  records: readonly IndexedRecord[],
): Promise<void> {
  const fail = (error: unknown): never => {
    throw new Error(`The search index is not whole: ${error instanceof Error ? error.message : String(error)}.`);
  };
  try {
    const written = new Map([...made.keys()].map((path) => [path, readFileSync(join(folder, path))] as const));
    for (const [path, content] of written) {
      if (!content.equals(made.get(path) ?? new Uint8Array()))
        throw new Error(`${path} is not on the disk as it was made`);
    }
    checkFiles(written, records);
    await askEngine(folder, records);
  } catch (error) {
    fail(error);
  }
}
