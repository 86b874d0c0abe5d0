import { expect, test } from "vitest";
import { findWay } from "../../../src/diagrams/find-way.ts";

const from = { x: 0, y: 0 };
const to = { x: 100, y: 0 };

test("goes straight where nothing stands in the way", () => {
  expect(findWay(from, to, [{ x: 40, y: 20, width: 20, height: 20 }], 5)).toEqual([from, to]);
});

test("goes around a box on its shorter side, and keeps its distance", () => {
  expect(findWay(from, to, [{ x: 40, y: -10, width: 20, height: 100 }], 5)).toEqual([
    from,
    { x: 35, y: -15 },
    { x: 65, y: -15 },
    to,
  ]);
});

test("a box around one of its ends is no obstacle", () => {
  expect(findWay(from, to, [{ x: 80, y: -10, width: 40, height: 20 }], 5)).toEqual([from, to]);
});

test("finds none where walls leave no gap", () => {
  const walls = [
    { x: 30, y: -500, width: 10, height: 1000 },
    { x: -500, y: 490, width: 540, height: 10 },
    { x: -500, y: -500, width: 540, height: 10 },
    { x: -500, y: -500, width: 10, height: 1000 },
  ];
  expect(findWay(from, to, walls, 5)).toBeUndefined();
});
