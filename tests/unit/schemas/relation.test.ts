import { expect, test } from "vitest";
import { label } from "../../../src/schemas/pathway.ts";
import { relationKinds, relationNames, relations } from "../../../src/schemas/relation.ts";

test("every relation has a kind that is drawn, and every kind a relation", () => {
  expect(new Set(relationNames.map((name) => relations[name].kind))).toEqual(new Set(relationKinds));
});

test("no two relations are told in the same words", () => {
  expect(new Set(relationNames.map((name) => relations[name].words)).size).toBe(relationNames.length);
});

test.each(relationNames)("the words of %s can stand on an edge", (name) => {
  expect(label.safeParse(relations[name].words).success).toBe(true);
});
