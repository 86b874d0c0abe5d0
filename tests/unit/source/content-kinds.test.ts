import { describe, expect, test } from "vitest";
import { contentKinds, describeKinds, findKind } from "../../../src/source/content-kinds.ts";
import { schemas } from "../../../src/schemas/schemas.ts";
import { readMinimal } from "../../read-fixture.ts";

describe("findKind", () => {
  test.each([
    ["review.yaml", "review"],
    ["references.json", "references"],
    ["journals.yaml", "journals"],
    ["abbreviations.yaml", "abbreviations"],
    ["figures.yaml", "figures"],
    ["sections/abstract.md", "sections"],
    ["findings/1.yaml", "findings"],
    ["topics/mir-146b.yaml", "topics"],
    ["notes/arrow-of-row-11.yaml", "notes"],
  ])("%s holds %s", (path, name) => {
    expect(findKind(path)?.name).toBe(name);
  });

  test.each([
    "review.yml",
    "references.yaml",
    "sections/draft.txt",
    "sections/abstract.yaml",
    "sections/old/abstract.md",
    "sections",
    "findings/1.json",
    "drafts/review.yaml",
    "topics.yaml",
  ])("nothing reads %s", (path) => {
    expect(findKind(path)).toBeUndefined();
  });

  test("every file of a review that holds is of a kind", () => {
    expect(readMinimal().filter(({ path }) => path !== "addresses.txt" && !findKind(path))).toEqual([]);
  });
});

test("every kind has a schema, and every schema a kind", () => {
  expect(contentKinds.map((kind) => kind.name).sort()).toEqual(Object.keys(schemas).sort());
});

test("all places for content can be named in one line", () => {
  const places = describeKinds().split(", ");
  expect(places).toHaveLength(contentKinds.length);
  expect(places).toEqual(
    expect.arrayContaining(["review.yaml", "references.json", "sections/*.md", "findings/*.yaml"]),
  );
});
