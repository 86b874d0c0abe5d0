import { type Box, inset, runsThrough, type Point } from "./geometry.ts";

/** What a turn costs, in px: a way with fewer turns may be this much longer. */
const turn = 24;

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const holds = ({ x, y, width, height }: Box, point: Point) =>
  point.x > x && point.x < x + width && point.y > y && point.y < y + height;
const cornersOf = ({ x, y, width, height }: Box): Point[] => [
  { x, y },
  { x: x + width, y },
  { x, y: y + height },
  { x: x + width, y: y + height },
];

/**
 * The shortest way from one point to another around boxes: a shortest path over the corners of the boxes and whatever sees
 * whatever. A box in which one of the two points lies is no obstacle.
 * @param room kept free around each box, in px
 * @returns the points at which it turns, both ends included; nothing when there is no way
 */
export function findWay(from: Point, to: Point, boxes: readonly Box[], room: number): Point[] | undefined {
  const around = boxes.map((box) => inset(box, -room)).filter((box) => !holds(box, from) && !holds(box, to));
  const sees = (a: Point, b: Point) => !around.some((box) => runsThrough(box, a, b));
  const corners = around.flatMap(cornersOf).filter((corner) => !around.some((box) => holds(box, corner)));
  const points = [from, to, ...corners];
  const cost = new Map<Point, number>([[from, 0]]);
  const before = new Map<Point, Point>();
  const open = new Set(points);
  while (open.size > 0) {
    let at: Point | undefined;
    for (const point of open) {
      if (cost.has(point) && (!at || (cost.get(point) ?? 0) < (cost.get(at) ?? 0))) at = point;
    }
    if (!at) return undefined;
    if (at === to) break;
    open.delete(at);
    for (const next of open) {
      const sum = (cost.get(at) ?? 0) + distance(at, next) + (next === to ? 0 : turn);
      if (sum < (cost.get(next) ?? Infinity) && sees(at, next)) {
        cost.set(next, sum);
        before.set(next, at);
      }
    }
  }
  const way = [to];
  for (let point = before.get(to); point; point = before.get(point)) way.unshift(point);
  return way;
}
