import { curveMonotoneX, curveMonotoneY, line } from "d3-shape";
import { between, type Point } from "./geometry.ts";
import type { Direction } from "./to-mermaid.ts";

const round = (value: number) => Math.round(value * 10) / 10;
const write = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/** How far from a corner a line begins to bend, in px. */
const bend = 16;

/** Writes a line through points as the path of a smooth curve, as Mermaid does: it never turns back on its way. */
export function traceCurve(points: readonly Point[], direction: Direction): string {
  const curve = line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  )
    .curve(direction === "LR" ? curveMonotoneX : curveMonotoneY)
    .digits(1);
  return curve([...points]) ?? "";
}

/**
 * Writes a line through points as the path of straight strokes with round corners.
 * @param label the point that the line meets without a bend, since a ring will lie on it
 */
export function traceCorners(points: readonly Point[], label: Point): string {
  const inner = points.slice(1, -1).map((corner, index) => {
    if (corner === label) return `L${write(corner)}`;
    const before = points[index] ?? corner;
    const after = points[index + 2] ?? corner;
    const toward = (other: Point) => {
      const length = Math.hypot(other.x - corner.x, other.y - corner.y);
      return between(corner, other, Math.min(bend, length / 2) / (length || 1));
    };
    return `L${write(toward(before))}Q${write(corner)} ${write(toward(after))}`;
  });
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? `M${write(first)}${inner.join("")}L${write(last)}` : "";
}
