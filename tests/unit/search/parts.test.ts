import { expect, test } from "vitest";
import { newParts } from "../../../src/search/parts.ts";
import type { PartName, WordsPart } from "../../../src/search/search-files.ts";

const part: WordsPart = { tokens: [], spellings: [], stems: [], topics: [] };

/** Parts of which every one can be had, and which were asked for, in their order. */
function prepare(failing: ReadonlySet<PartName> = new Set()) {
  const asked: PartName[] = [];
  const parts = newParts((name) => {
    asked.push(name);
    return failing.has(name) ? Promise.reject(new Error(`${name} is gone`)) : Promise.resolve(part);
  }, []);
  return { asked, ...parts };
}

test("work is done again until all that it takes is here", async () => {
  const { take, complete, asked } = prepare();
  const seen: boolean[] = [];
  const result = await complete(() => {
    const isHere = take("words", 1) !== undefined && take("texts", 2) !== undefined;
    seen.push(isHere);
    return isHere ? "all" : "half";
  });
  expect(result).toBe("all");
  expect(seen).toEqual([false, false, true]);
  expect(asked).toEqual(["words-1", "texts-2"]);
});

test("what is here is not loaded again, and what two ask for at once comes once", async () => {
  const { take, complete, asked } = prepare();
  const work = () => take("words", 1);
  expect(await Promise.all([complete(work), complete(work)])).toEqual([part, part]);
  await complete(work);
  expect(asked).toEqual(["words-1"]);
});

test("what only seems to be needed while words are missing is not loaded", async () => {
  const { take, complete, asked } = prepare();
  await complete(() => take("words", 1) ?? take("beginnings", 4));
  expect(asked).toEqual(["words-1"]);
});

test("what decides how a question is read comes before all but words, and what it makes needless is not loaded", async () => {
  const { take, complete, asked } = prepare();
  await complete(() => {
    if (!take("words", 1)) return;
    const isKnown = take("texts", 7, true) !== undefined;
    if (!isKnown) take("beginnings", 4);
    if (!isKnown) take("texts", 8);
  });
  expect(asked).toEqual(["words-1", "texts-7"]);
});

test("a part that cannot be had fails the work, and is asked for again", async () => {
  const failing = new Set<PartName>(["words-1"]);
  const { take, complete, asked } = prepare(failing);
  const work = () => take("words", 1);
  await expect(complete(work)).rejects.toThrow("words-1 is gone");
  failing.clear();
  expect(await complete(work)).toBe(part);
  expect(asked).toEqual(["words-1", "words-1"]);
});
