import { findWay } from "./find-way.ts";
import { type Box, distanceTo, inset, leave, middleOf, pointsAlong, type Point, type Shape } from "./geometry.ts";
import type { Direction } from "./to-mermaid.ts";
import { traceCorners, traceCurve } from "./trace.ts";

/** An edge to be drawn. */
interface Route {
  /** The points of Mermaid's curve. */
  points: readonly Point[];
  /** Where its label stands, which the line must pass. */
  label: Point;
  from: Shape;
  to: Shape;
  /** Whether an end is a cell that holds others, at whose wall the line ends where Mermaid ended it. */
  isField: { from: boolean; to: boolean };
  /** Whether the line has a head, which needs a little room before the shape. */
  hasHead: boolean;
  /** What the line may not touch. */
  obstacles: readonly Shape[];
  direction: Direction;
}

/** How near a line may come to what is not its own, in px. */
export const clearance = 3;
/** From the end of a line to the shape that its head touches, in px. */
export const headRoom = 4;
/** What is kept free around obstacles when a line is led around them, in px; less where there is less. */
const rooms = [10, 7, 5];

/** A point inside a shape toward which a line runs. */
function anchorOf({ box, radius }: Shape, end: Point | undefined, isField: boolean): Point {
  const middle = middleOf(box);
  if (!isField || !end) return middle;
  const inner: Box = inset(box, Math.min(radius, box.width / 2, box.height / 2));
  return {
    x: Math.min(Math.max(end.x, inner.x), inner.x + inner.width),
    y: Math.min(Math.max(end.y, inner.y), inner.y + inner.height),
  };
}

/** Whether a line keeps clear of everything that is not its own. */
const isClear = (path: string, obstacles: readonly Shape[]): boolean =>
  pointsAlong(path).every((point) => obstacles.every((shape) => distanceTo(shape, point) >= clearance));

/**
 * The line of an edge as an SVG path that begins and ends at the shapes of its nodes: Mermaid's curve where that is clear,
 * and else the shortest way around what stands in it. Where there is no such way, Mermaid's curve stays.
 */
export function routeEdge({ points, label, from, to, isField, hasHead, obstacles, direction }: Route): string {
  const start = anchorOf(from, points[0], isField.from);
  const end = anchorOf(to, points.at(-1), isField.to);
  const fit = (way: readonly Point[]): Point[] => [
    leave(from, start, way[1] ?? end, 0),
    ...way.slice(1, -1),
    leave(to, end, way.at(-2) ?? start, hasHead ? headRoom : 0),
  ];
  const curve = traceCurve(fit([start, ...points.slice(1, -1), end]), direction);
  if (isClear(curve, obstacles)) return curve;
  const boxes = obstacles.map(({ box }) => box);
  for (const room of rooms) {
    const first = findWay(start, label, boxes, room);
    const second = findWay(label, end, boxes, room);
    if (!first || !second) continue;
    const path = traceCorners(fit([...first, ...second.slice(1)]), label);
    if (isClear(path, obstacles)) return path;
  }
  return curve;
}
