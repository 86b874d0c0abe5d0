import { describe, expect, test } from "vitest";
import { findResults } from "../../../src/client/find-results.ts";
import type { Engine } from "../../../src/client/search-engine.ts";
import type { Query } from "../../../src/search/read-query.ts";
import type { SearchKind } from "../../../src/search/search-record.ts";
import { newTopicFinder } from "../../../src/search/search-topics.ts";

const glioma = { id: "glioma", name: "Glioma", spellings: ["Glioma"] };
const query: Query = { tokens: ["a", "b"], topics: [glioma], unknown: [], readings: [], words: [] };

/** An index that holds so many entries of each kind, and remembers what it was asked. */
function hold(held: Partial<Record<SearchKind, string[]>>) {
  const asked: { tokens: string | null; filters: Record<string, unknown> }[] = [];
  const engine: Engine = {
    readQuery: () => query,
    findTopics: newTopicFinder([glioma]),
    filters: {},
    pagefind: {
      options: () => Promise.resolve(),
      init: () => Promise.resolve(),
      filters: () => Promise.resolve({}),
      search: (tokens, { filters }) => {
        asked.push({ tokens, filters });
        const titles = held[filters["kind"] as SearchKind] ?? [];
        const results = titles.map((title, index) => ({
          data: () => Promise.resolve({ meta: { title, address: `/${String(filters["kind"])}/${index}/` } }),
        }));
        return Promise.resolve({ results, filters: {} });
      },
    },
  };
  return { engine, asked };
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `entry ${index}`);

describe("the results of a question", () => {
  test("are the first of every kind, and all are counted", async () => {
    const { engine } = hold({ finding: numbered(9), note: numbered(2) });
    const { results, total } = await findResults(query, new Map(), engine);
    expect(total).toBe(11);
    expect(results.filter(({ kind }) => kind === "finding")).toHaveLength(6);
    expect(results.filter(({ kind }) => kind === "note")).toHaveLength(2);
  });

  test("are of the kinds that were chosen, and then all of them", async () => {
    const { engine, asked } = hold({ finding: numbered(9), note: numbered(2) });
    const { results, total } = await findResults(query, new Map([["kind", new Set(["finding"])]]), engine);
    expect([results.length, total]).toEqual([9, 9]);
    expect(asked).toHaveLength(1);
  });

  test("are asked for with every token and every choice", async () => {
    const { engine, asked } = hold({});
    await findResults(query, new Map([["tumor", new Set(["Glioma", "Osteosarcoma"])]]), engine);
    expect(asked.length).toBeGreaterThan(1);
    for (const { tokens, filters } of asked) {
      expect(tokens).toBe("a b");
      expect(filters["tumor"]).toEqual({ any: ["Glioma", "Osteosarcoma"] });
    }
  });

  test("begin with the very thing that was named", async () => {
    const { engine } = hold({ topic: ["Astrocyte", "Glioma"], finding: numbered(3) });
    const { results } = await findResults(query, new Map(), engine);
    expect(results[0]?.title).toBe("Glioma");
  });
});
