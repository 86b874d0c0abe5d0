import { expect, test } from "vitest";
import { makeReview } from "../../../scripts/bench/make-review.ts";
import { toWord } from "../../../scripts/bench/made-up.ts";
import { checkContent, openFiles } from "../../../src/graph/check-content.ts";
import { linkReview } from "../../../src/graph/link-review.ts";
import type { SourceFile } from "../../../src/source/read-files.ts";

const toFiles = (size: number): SourceFile[] =>
  Object.entries(makeReview(size))
    .filter(([path]) => path !== "addresses.txt")
    .map(([path, text]) => ({ path, shown: `content/${path}`, text }));

test.each([4, 12, 92, 200])("a made-up review of %i works passes every rule", (size) => {
  expect(checkContent(toFiles(size))).toEqual([]);
});

test("it is the same in every run", () => {
  expect(makeReview(12)).toEqual(makeReview(12));
});

test("everything is in proportion to its references", () => {
  const [small, large] = [92, 184].map((size) => openFiles(toFiles(size)));
  const count = (of: typeof small) =>
    [of?.references, of?.sections, of?.topics, of?.findings, of?.pathways, of?.notes].map((list) => list?.length ?? 0);
  expect(count(large)).toEqual(count(small).map((number) => number * 2));
});

test("it is linked as a real one: every work is cited, every note and finding stands at its sentence", () => {
  const review = linkReview(openFiles(toFiles(92)));
  expect(review.references.filter(({ citations }) => citations.length === 0)).toEqual([]);
  expect(review.findings.filter(({ paragraph }) => !paragraph)).toEqual([]);
  expect(review.notes.filter(({ sentences }) => sentences.length === 0)).toEqual([]);
  expect(review.topics.filter(({ sentences }) => sentences.length === 0)).toEqual([]);
});

test("no two numbers have one word", () => {
  expect(new Set(Array.from({ length: 60_000 }, (_, index) => toWord(index))).size).toBe(60_000);
});
