import { expect, test } from "vitest";
import { findWorksBeside } from "../../../src/evidence/related.ts";
import type { Reference } from "../../../src/graph/review.types.ts";
import { linkMinimal, linkReal } from "../../link-prose.ts";

const numbersOf = (references: readonly Reference[]) => references.map(({ number }) => number);

test("the works beside one are those cited in the same paragraph, each once and by number", () => {
  const { references } = linkMinimal();
  expect(references.map((reference) => numbersOf(findWorksBeside(reference)))).toEqual([
    [2, 3, 4],
    [1, 3, 4],
    [1, 2, 4],
    [1, 2, 3],
  ]);
});

test("a work cited alone in its paragraph has none there", () => {
  const { references } = linkMinimal((file) =>
    file.path === "sections/abstract.md"
      ? file.text
          .replace("articleParagraphs: [1, 2]", "articleParagraphs: [1, 1, 2]")
          .replace("[@ji2015; @gu2016; @wang2014a]", "[@ji2015].\n\nAlone [@gu2016]")
      : file.text,
  );
  expect(references.map((reference) => numbersOf(findWorksBeside(reference)))).toEqual([[2], [1], [], []]);
});

test("to stand beside is mutual", () => {
  for (const reference of linkReal().references) {
    for (const other of findWorksBeside(reference)) expect(findWorksBeside(other)).toContain(reference);
  }
});
