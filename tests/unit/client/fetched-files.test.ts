import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { loadSearch } from "../../../src/client/load-search.ts";
import type { StartFile } from "../../../src/search/search-files.ts";

const folder = "src/client";

afterEach(() => vi.unstubAllGlobals());

/** Every request of the scripts, as their code has it, by the file. */
const requests = readdirSync(folder).flatMap((file) =>
  [...readFileSync(join(folder, file), "utf8").matchAll(/\bfetch\((.*)/g)].map(([, asked = ""]) => ({ file, asked })),
);

test("there are requests to look at", () => {
  expect(requests.length).toBeGreaterThan(5);
});

test.each(requests)("what $file fetches says whether a copy from another build may do: $asked", ({ asked }) => {
  expect(asked).toMatch(/\{ cache(?:: "no-cache" \}|, )/);
});

test("a browser asks whether its copy of the start of the search is of this build, and keeps parts, whose addresses change", async () => {
  const start: StartFile = {
    edition: "ab12",
    count: 1,
    keyStem: "",
    kinds: [["reference", 1]],
    numbers: [[0, 1, 1]],
    grounds: "",
    openings: [],
    article: -1,
    words: ["a"],
    beginnings: [],
    texts: 1,
    facets: [],
    along: [],
  };
  const asked: [address: string, cache: string | undefined][] = [];
  vi.stubGlobal("fetch", (address: string, { cache }: RequestInit) => {
    asked.push([address, cache]);
    return Promise.resolve(address.endsWith("start.json") ? Response.json(start) : new Response("", { status: 404 }));
  });
  const search = await loadSearch("/");
  await expect(search.complete(() => search.index.record(0))).rejects.toThrow("404");
  expect(asked.map(([address, cache]) => `${address} ${cache}`)).toEqual(
    expect.arrayContaining(["/search/start.json no-cache", "/search/parts/ab12/texts-0.json default"]),
  );
});
