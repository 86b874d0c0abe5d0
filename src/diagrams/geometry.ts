/** A place in a drawing, in px. */
export interface Point {
  x: number;
  y: number;
}

/** A box, in px. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** A box with round corners: with a radius of half its height it is a pill, or a circle where it is square. */
export interface Shape {
  box: Box;
  radius: number;
}

/** The middle of a box. */
export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** The smallest box around boxes; an empty one around none. */
export function union(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** A box made smaller on all sides; larger, where the figure is negative. */
export const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** How far a point is from the outline of a shape, in px; negative inside. */
export function distanceTo({ box, radius }: Shape, { x, y }: Point): number {
  const middle = middleOf(box);
  const dx = Math.abs(x - middle.x) - (box.width / 2 - radius);
  const dy = Math.abs(y - middle.y) - (box.height / 2 - radius);
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

/** The point that lies some part of the way from one point to another. */
export const between = (from: Point, to: Point, part: number): Point => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
});

/** How far a point is from a line of straight strokes. */
export function distanceToLine(points: readonly Point[], { x, y }: Point): number {
  const distances = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const part = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
    const nearest = between(from, to, Math.min(1, Math.max(0, part)));
    return Math.hypot(x - nearest.x, y - nearest.y);
  });
  return Math.min(...distances);
}

/**
 * Where a straight line that begins inside a shape leaves it, some px further out.
 * @param gap what is kept free between the shape and that place, in px
 */
export function leave(shape: Shape, from: Point, to: Point, gap: number): Point {
  let [inside, outside] = [0, 1];
  if (distanceTo(shape, to) <= gap) return to;
  while (Math.hypot(to.x - from.x, to.y - from.y) * (outside - inside) > 0.05) {
    const half = (inside + outside) / 2;
    if (distanceTo(shape, between(from, to, half)) < gap) inside = half;
    else outside = half;
  }
  return between(from, to, outside);
}

/** Whether a straight line runs through a box; to run along its side is not to run through it. */
export function runsThrough(box: Box, from: Point, to: Point): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [first, last] = [0, 1];
  const sides: [number, number][] = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room <= 0) return false;
    } else if (step < 0) first = Math.max(first, room / step);
    else last = Math.min(last, room / step);
  }
  return last - first > 1e-6;
}

/** Points along a path of straight lines and curves, at most about 2 px apart. The path is one that `trace.ts` wrote. */
export function pointsAlong(path: string): Point[] {
  const points: Point[] = [];
  for (const [, command, figures = ""] of path.matchAll(/([MLCQ])([^MLCQ]*)/g)) {
    const numbers = figures.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const given = Array.from({ length: numbers.length / 2 }, (_, index): Point => ({
      x: numbers[2 * index] ?? 0,
      y: numbers[2 * index + 1] ?? 0,
    }));
    const start = points.at(-1);
    if (command === "M" || !start) points.push(...given);
    else points.push(...alongBezier([start, ...given]));
  }
  return points;
}

/** Points along one Bézier curve of any degree, without its first. */
function alongBezier(controls: readonly Point[]): Point[] {
  const steps = Math.max(
    1,
    Math.ceil(
      controls.slice(1).reduce((sum, point, index) => {
        const before = controls[index] ?? point;
        return sum + Math.hypot(point.x - before.x, point.y - before.y);
      }, 0) / 2,
    ),
  );
  return Array.from({ length: steps }, (_, index) => {
    let points = controls;
    while (points.length > 1) {
      points = points.slice(1).map((point, at) => between(points[at] ?? point, point, (index + 1) / steps));
    }
    return points[0] ?? { x: 0, y: 0 };
  });
}
