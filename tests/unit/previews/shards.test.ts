import { expect, test } from "vitest";
import type { Preview } from "../../../src/previews/preview.ts";
import { cutPreviews, mostInFile, nameShard, shardOf } from "../../../src/previews/shards.ts";

/** So many previews, each under an id of its own. */
const make = (count: number): Record<string, Preview> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `topic-${index}`,
      { address: `/topics/topic-${index}/`, name: "topic", label: "", title: `Topic ${index}`, count: "" },
    ]),
  );

test("as many as one file holds travel in one file", () => {
  const previews = make(mostInFile);
  expect([...cutPreviews("topics", previews)]).toEqual([["topics", { shards: 1, previews }]]);
});

test("of more, each stands in the shard where it is looked for, and nowhere else", () => {
  const previews = make(mostInFile * 8);
  const files = cutPreviews("topics", previews);
  const first = files.get("topics");
  expect(first).toEqual({ shards: 8, previews: {} });
  for (const [id, preview] of Object.entries(previews))
    expect(files.get(nameShard("topics", shardOf(id, 8)))?.previews[id]).toBe(preview);
  const held = [...files.values()].flatMap((file) => Object.keys(file.previews));
  expect(held.length).toBe(mostInFile * 8);
});

test("shards are of like size, and each has its file", () => {
  const sizes = [...cutPreviews("topics", make(10_000)).values()]
    .slice(1)
    .map((file) => Object.keys(file.previews).length);
  expect(sizes.length).toBe(40);
  expect(Math.max(...sizes)).toBeLessThan(mostInFile * 1.5);
  expect(Math.min(...sizes)).toBeGreaterThan(mostInFile * 0.5);
});
