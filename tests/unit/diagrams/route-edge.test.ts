import { describe, expect, test } from "vitest";
import { distanceTo, pointsAlong, type Point, type Shape } from "../../../src/diagrams/geometry.ts";
import { clearance, headRoom, routeEdge } from "../../../src/diagrams/route-edge.ts";

const toShape = (x: number, y: number, width: number, height: number, radius = 0): Shape => ({
  box: { x, y, width, height },
  radius,
});

/** Two pills beside each other, and an edge from the left one to the right one. */
const from = toShape(0, 0, 40, 20, 10);
const to = toShape(200, 0, 40, 20, 10);
const plain = {
  points: [
    { x: 40, y: 10 },
    { x: 120, y: 10 },
    { x: 200, y: 10 },
  ],
  label: { x: 120, y: 10 },
  from,
  to,
  isField: { from: false, to: false },
  hasHead: true,
  obstacles: [],
  direction: "LR",
} as const;
const route = (changes: Partial<Parameters<typeof routeEdge>[0]> = {}): Point[] =>
  pointsAlong(routeEdge({ ...plain, ...changes }));
const ends = (points: readonly Point[]) => [points[0], points.at(-1)];
/** How near a line comes to a shape. */
const nearest = (points: readonly Point[], shape: Shape) =>
  Math.min(...points.map((point) => distanceTo(shape, point)));

describe("the line of an edge begins and ends", () => {
  test("at the outlines of its nodes, with room for its head", () => {
    expect(ends(route())).toEqual([
      { x: 40, y: 10 },
      { x: 200 - headRoom, y: 10 },
    ]);
    expect(ends(route({ hasHead: false }))[1]).toEqual({ x: 200, y: 10 });
  });

  test("toward the middle of a node, wherever the layout ended", () => {
    const box = toShape(200, -40, 40, 100);
    for (const y of [-30, 2, 50]) {
      const [, end] = ends(
        route({
          to: box,
          points: [
            { x: 40, y: 18 },
            { x: 120, y: 10 },
            { x: 200, y },
          ],
        }),
      );
      expect(end).toEqual({ x: 200 - headRoom, y: 10 });
    }
  });

  test("at the wall of a cell where the layout ended it, and not toward its middle", () => {
    const cell = toShape(200, -100, 100, 200, 12);
    const field = { to: cell, isField: { from: false, to: true } };
    for (const y of [-60, 10, 70]) {
      const [, end] = ends(route({ ...field, points: [plain.points[0], { x: 120, y }, { x: 200, y }] }));
      expect(end).toEqual({ x: 200 - headRoom, y });
    }
    // Beyond where its corner begins to bend it ends there, so that it meets the wall and no corner.
    const [, end] = ends(route({ ...field, points: [plain.points[0], { x: 120, y: 99 }, { x: 200, y: 99 }] }));
    expect(end?.y).toBeLessThan(95);
    expect(distanceTo(cell, end ?? { x: 0, y: 0 })).toBeCloseTo(headRoom, 0);
  });

  test("so at a wall above it, too, where the drawing runs down", () => {
    const cell = toShape(-100, 80, 200, 100, 12);
    const down = { ...plain, to: cell, isField: { from: false, to: true }, direction: "TB" } as const;
    for (const x of [-60, 20, 70]) {
      const points = [
        { x: 20, y: 20 },
        { x, y: 50 },
        { x, y: 80 },
      ];
      const [, end] = ends(pointsAlong(routeEdge({ ...down, points })));
      expect(end).toEqual({ x, y: 80 - headRoom });
    }
    const points = [
      { x: 20, y: 20 },
      { x: 99, y: 50 },
      { x: 99, y: 80 },
    ];
    expect(ends(pointsAlong(routeEdge({ ...down, points })))[1]?.x).toBeLessThan(95);
  });

  test("at the wall of a cell that it leaves, too", () => {
    const cell = toShape(-60, -100, 100, 200, 12);
    const [start] = ends(
      route({
        from: cell,
        isField: { from: true, to: false },
        points: [{ x: 40, y: -60 }, { x: 120, y: -60 }, plain.points[2]],
      }),
    );
    expect(start).toEqual({ x: 40, y: -60 });
  });

  test("in the round end of a cell that is no higher than that", () => {
    const pill = toShape(200, 0, 60, 20, 40);
    const [, end] = ends(route({ to: pill, isField: { from: false, to: true } }));
    expect(end?.y).toBe(10);
  });
});

describe("what stands in the way", () => {
  test("leaves the curve of the layout as it is while it keeps clear", () => {
    const beside = (distance: number) => toShape(70, 10 + distance, 20, 20);
    expect(routeEdge({ ...plain, obstacles: [beside(clearance + 0.5)] })).toBe(routeEdge(plain));
    expect(routeEdge({ ...plain, obstacles: [beside(clearance - 0.5)] })).not.toBe(routeEdge(plain));
  });

  test("is led around, by way of the label", () => {
    const obstacle = toShape(70, 0, 20, 14);
    expect(nearest(route(), obstacle)).toBeLessThan(clearance);
    const around = route({ obstacles: [obstacle] });
    expect(nearest(around, obstacle)).toBeGreaterThanOrEqual(clearance);
    expect(around.some(({ x, y }) => Math.hypot(x - plain.label.x, y - plain.label.y) < 0.1)).toBe(true);
    expect(ends(around)[1]).toEqual(ends(route())[1]);
  });

  test("is led around more closely where there is little room", () => {
    // Walls all around, with one gap of 15 px: room for 7 px on both sides, not for 10.
    const [above, below] = [toShape(70, -500, 20, 513), toShape(70, 28, 20, 472)];
    const others = [toShape(-500, -510, 590, 10), toShape(-500, 500, 590, 10), toShape(-510, -510, 10, 1020)];
    const through = route({ obstacles: [above, below, ...others] });
    expect(nearest(through, above)).toBeGreaterThanOrEqual(clearance);
    expect(nearest(through, below)).toBeGreaterThanOrEqual(clearance);
    expect(Math.min(...through.map(({ y }) => y))).toBeGreaterThan(0);
    expect(Math.max(...through.map(({ y }) => y))).toBeLessThan(30);
  });

  test("from which no way leads leaves the curve as it is", () => {
    const wall = toShape(118, 8, 4, 4); // the label itself
    expect(routeEdge({ ...plain, obstacles: [wall] })).toBe(routeEdge(plain));
  });
});
