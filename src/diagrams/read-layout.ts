import { boxOf, shiftOf, type Box } from "./mermaid-window.ts";

/** Where Mermaid put everything, in px. */
export interface Layout {
  viewBox: Box;
  /** By Mermaid's name of the node; cells that hold others, too. */
  nodes: ReadonlyMap<string, Box>;
  /** By Mermaid's name of the edge. */
  edges: ReadonlyMap<string, Line>;
}

/** The line of an edge. */
export interface Line {
  path: string;
  start: { x: number; y: number };
  end: { x: number; y: number };
  /** The middle of its label. */
  label: { x: number; y: number };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The line of an edge with its figures rounded, since a tenth of a pixel is nothing that one could see. */
const roundPath = (path: string) => path.replace(/-?\d+\.\d+/g, (figure) => String(round(Number(figure))));

/** The two ends of a line. */
function endsOf(path: string): Pick<Line, "start" | "end"> {
  const figures = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const [x = 0, y = 0] = figures;
  const [endX = 0, endY = 0] = figures.slice(-2);
  return { start: { x, y }, end: { x: endX, y: endY } };
}

/** Where an element stands in the drawing: Mermaid nests groups, each with a shift of its own. */
function placeOf(element: Element, root: Element): { x: number; y: number } {
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

/** Reads from the SVG that Mermaid drew where nodes, cells, lines and labels are. @throws Error when it lacks one */
export function readLayout(root: Element): Layout {
  const [x = 0, y = 0, width = 0, height = 0] = (root.getAttribute("viewBox") ?? "").split(" ").map(Number);
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
    const path = roundPath(line.getAttribute("d") ?? "");
    edges.set(name, { path, ...endsOf(path), label });
  }
  return { viewBox: { x: round(x), y: round(y), width: round(width), height: round(height) }, nodes, edges };
}
