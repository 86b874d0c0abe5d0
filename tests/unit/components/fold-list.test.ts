import { expect, test } from "vitest";
import { foldList } from "../../../src/components/fold-list.ts";

test.each([
  [[], [], []],
  [[1, 2, 3], [1, 2, 3], []],
  [
    [1, 2, 3, 4],
    [1, 2],
    [3, 4],
  ],
])("of %j, three of which may stand, %j are told and %j folded", (items, told, folded) => {
  expect(foldList<number>(items, { most: 3, told: 2 })).toEqual({ told, folded });
});
