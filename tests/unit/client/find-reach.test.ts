import { expect, test } from "vitest";
import { findReach } from "../../../src/client/find-reach.ts";

const link = (id: string, from: string, to: string, isWay = true) => ({ id, from, to, isWay });

test("follows the edges in both directions as far as they lead", () => {
  const links = [link("1", "a", "b"), link("2", "b", "c"), link("3", "c", "d"), link("4", "x", "d")];
  expect(findReach("b", links)).toEqual({ up: ["a"], down: ["c", "d"], edges: ["2", "3", "1"] });
});

test("what is only named together is no way", () => {
  expect(findReach("a", [link("1", "a", "b", false)])).toEqual({ up: [], down: [], edges: [] });
});

test("a circle comes to an end", () => {
  const links = [link("1", "a", "b"), link("2", "b", "a")];
  expect(findReach("a", links)).toEqual({ up: ["b"], down: ["b"], edges: ["1", "2"] });
});
