import { type Box, distanceToLine, type Point } from "./geometry.ts";
import { boxOf, shiftOf } from "./mermaid-window.ts";
import { labelShift } from "./render-mermaid.ts";
import type { Direction } from "./to-mermaid.ts";

/** Where Mermaid put everything, in px. */
export interface Layout {
  /** Which way it runs. */
  direction: Direction;
  /** By Mermaid's name of the node; cells that hold others, too. */
  nodes: ReadonlyMap<string, Box>;
  /** By Mermaid's name of the edge. */
  edges: ReadonlyMap<string, Line>;
}

/** The line of an edge, as Mermaid would draw it. */
export interface Line {
  /** The points through which its curve runs, from end to end. */
  points: Point[];
  /** The middle of its label. */
  label: Point;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The points that a curve runs through: where its strokes end, without the handles that bend them. */
function pointsOf(path: string): Point[] {
  return [...path.matchAll(/[MLC]([^MLC]*)/gi)].map(([, figures = ""]) => {
    const [x, y] = (figures.match(/-?[\d.]+(?:e[-+]?\d+)?/gi) ?? []).slice(-2).map(Number);
    if (x === undefined || y === undefined) throw new Error(`Mermaid drew a line that ends nowhere: ${path}`);
    return { x: round(x), y: round(y) };
  });
}

/** Where an element stands in the drawing: Mermaid nests groups, each with a shift of its own. */
function placeOf(element: Element, root: Element): Point {
  let [x, y] = [0, 0];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    const shift = shiftOf(at);
    x += shift.x;
    y += shift.y;
  }
  return { x, y };
}

function boxIn(root: Element, group: Element): Box {
  const shape = [...group.children].find(
    (child) => !/label/.test(child.getAttribute("class") ?? "") || /container/.test(child.getAttribute("class") ?? ""),
  );
  if (!shape) throw new Error(`Mermaid drew nothing for ${group.id}`);
  const place = placeOf(shape, root);
  const box = boxOf(shape);
  return { x: round(box.x + place.x), y: round(box.y + place.y), width: round(box.width), height: round(box.height) };
}

/** A label back on its line, from which Mermaid shifts those of lines that it cuts off at a cell. */
function toLine(points: readonly Point[], label: Point): Point {
  if (distanceToLine(points, label) <= 3) return label;
  return { x: label.x, y: round(label.y - labelShift) };
}

/** Reads from the SVG that Mermaid drew where nodes, cells, lines and labels are. @throws Error when it lacks one */
export function readLayout(root: Element, direction: Direction): Layout {
  const nodes = new Map<string, Box>();
  for (const group of root.querySelectorAll("g.node, g.cluster")) {
    const name = /(?:^|-)(n_[a-z0-9_]+?)(?:-\d+)?$/.exec(group.id)?.[1];
    if (name) nodes.set(name, boxIn(root, group));
  }
  const labels = new Map(
    [...root.querySelectorAll("g.edgeLabel > g.label")].map((label) => {
      const group = label.parentElement ?? label;
      const place = placeOf(group, root);
      return [label.getAttribute("data-id") ?? "", { x: round(place.x), y: round(place.y) }] as const;
    }),
  );
  const edges = new Map<string, Line>();
  for (const line of root.querySelectorAll("path[data-edge]")) {
    const name = line.getAttribute("data-id") ?? "";
    const label = labels.get(name);
    if (!label) throw new Error(`Mermaid drew no label for the edge ${name}`);
    const points = pointsOf(line.getAttribute("d") ?? "");
    edges.set(name, { points, label: toLine(points, label) });
  }
  return { direction, nodes, edges };
}
