import { expect, test } from "vitest";
import { distanceTo, leave, pointsAlong, runsThrough } from "../../../src/diagrams/geometry.ts";

const box = { x: 0, y: 0, width: 100, height: 40 };

test("measures from the outline of a box, a pill and a circle", () => {
  expect(distanceTo({ box, radius: 0 }, { x: 110, y: 20 })).toBe(10);
  expect(distanceTo({ box, radius: 0 }, { x: 103, y: 44 })).toBe(5);
  expect(distanceTo({ box, radius: 0 }, { x: 50, y: 20 })).toBe(-20);
  expect(distanceTo({ box, radius: 20 }, { x: 100, y: 0 })).toBeCloseTo(Math.hypot(20, 20) - 20);
  expect(distanceTo({ box: { ...box, width: 40 }, radius: 20 }, { x: 20, y: 50 })).toBe(10);
});

test("leaves a shape at its outline, or some px outside", () => {
  const middle = { x: 50, y: 20 };
  const far = { x: 200, y: 20 };
  expect(leave({ box, radius: 20 }, middle, far, 0).x).toBeCloseTo(100, 1);
  expect(leave({ box, radius: 20 }, middle, far, 4).x).toBeCloseTo(104, 1);
  expect(leave({ box, radius: 20 }, middle, { x: 102, y: 20 }, 4)).toEqual({ x: 102, y: 20 });
});

test("knows what runs through a box from what runs beside or before it", () => {
  expect(runsThrough(box, { x: -10, y: 20 }, { x: 200, y: 20 })).toBe(true);
  expect(runsThrough(box, { x: -10, y: 40 }, { x: 200, y: 40 })).toBe(false);
  expect(runsThrough(box, { x: -10, y: 20 }, { x: -1, y: 20 })).toBe(false);
  expect(runsThrough(box, { x: -50, y: 0 }, { x: 50, y: 80 })).toBe(false);
  expect(runsThrough(box, { x: 50, y: -10 }, { x: 50, y: 90 })).toBe(true);
});

test("goes along strokes and curves in steps of at most two px, to their very ends", () => {
  const points = pointsAlong("M0 0L10 0C20,0,30,-10,30,-20Q30 -30 40 -30");
  expect(points[0]).toEqual({ x: 0, y: 0 });
  expect(points).toContainEqual({ x: 10, y: 0 });
  expect(points).toContainEqual({ x: 30, y: -20 });
  expect(points.at(-1)).toEqual({ x: 40, y: -30 });
  const steps = points
    .slice(1)
    .map(({ x, y }, index) => Math.hypot(x - (points[index]?.x ?? 0), y - (points[index]?.y ?? 0)));
  expect(Math.max(...steps)).toBeLessThanOrEqual(2.1);
});
