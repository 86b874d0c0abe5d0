import type { Edge, Pathway, PathwayNode } from "../graph/review.types.ts";
import { relations } from "../schemas/relation.ts";
import { fitField } from "./fit-field.ts";
import { type Box, inset, middleOf, pointsAlong, type Point, type Shape, union } from "./geometry.ts";
import { lettering, widthOfLine } from "./lettering.ts";
import type { Layout } from "./read-layout.ts";
import { routeEdge } from "./route-edge.ts";
import { toEdgeId, toMermaidId, wordsOnEdge } from "./to-mermaid.ts";

/** A cell that holds other nodes: its walls, and the room of its title. */
export interface Field {
  node: PathwayNode;
  shape: Shape;
  title: Box;
}

/** The line of an edge and the middle of its label. */
interface PlacedEdge {
  path: string;
  label: Point;
}

/** Where everything stands in the drawing of a pathway, in px. */
export interface PlacedPathway {
  viewBox: Box;
  fields: Field[];
  /** Shapes of the nodes; of cells that hold others, too. */
  shapes: ReadonlyMap<PathwayNode, Shape>;
  edges: ReadonlyMap<Edge, PlacedEdge>;
}

/** The double wall of a cell that holds others is this round. */
const fieldRadius = 44;
/** What is left free around the drawing, in px. */
const margin = 8;

const widthOfWords = ({ label, detail }: PathwayNode) =>
  Math.max(widthOfLine(label, 0), detail ? widthOfLine(detail, 1) : 0);

/** The shape of a node that holds no other, in the box that Mermaid gave it. */
function shapeOf(node: PathwayNode, box: Box): Shape {
  const { x, y } = middleOf(box);
  switch (node.shape) {
    case "vesicle": {
      const radius = Math.min(box.width, box.height) / 2;
      return { box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, radius };
    }
    case "cell":
    case "molecule":
      return { box, radius: box.height / 2 };
    case "outcome": {
      // Its walls are not drawn, and what leads to it shall end at its words or at the line below them.
      const width = widthOfWords(node) + 16;
      const [above, below] = node.detail ? [20, 21] : [13, 14];
      return { box: { x: x - width / 2, y: y - above, width, height: above + below }, radius: 0 };
    }
  }
}

/** The room that the title of a cell takes, below its upper wall. */
function titleIn(node: PathwayNode, box: Box): Box {
  const width = widthOfWords(node);
  return { x: middleOf(box).x - width / 2, y: box.y + 10, width, height: node.detail ? 32 : 19 };
}

/** The boxes that the label of an edge fills: its words, if any, and its rings in a row. */
export function boxesOfLabel(edge: Edge, { x, y }: Point): Box[] {
  const words = wordsOnEdge(edge);
  const rings = edge.references.length * lettering.ring;
  const onLine = rings > 0 ? rings : widthOfLine("uncited", 1);
  const box = { x: x - onLine / 2, y: y - lettering.ring / 2, width: onLine, height: lettering.ring };
  if (!words) return [box];
  const width = widthOfLine(words, 1);
  return [box, { x: x - width / 2, y: rings > 0 ? y - 28 : y - 19, width, height: 14 }];
}

/** The place on a path that is nearest to a point: Mermaid sets the label of a line to a cell beside the line. */
const nearestOn = (path: string, point: Point): Point => {
  const distance = ({ x, y }: Point) => Math.hypot(x - point.x, y - point.y);
  const nearest = pointsAlong(path).reduce((best, other) => (distance(other) < distance(best) ? other : best));
  return distance(nearest) < 2 ? point : nearest;
};

/** The smallest box in whole px that holds another. */
function toWholeBox({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return { x: left, y: top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top };
}

/**
 * Places a pathway: nodes where Mermaid put them, each in its real shape, and lines that end at those shapes and touch no
 * node, title, cell or label but their own.
 * @throws Error when the layout lacks a node or an edge
 */
export function placePathway(pathway: Pathway, layout: Layout): PlacedPathway {
  const boxOf = (node: PathwayNode): Box => {
    const box = layout.nodes.get(toMermaidId(node));
    if (!box) throw new Error(`Mermaid drew no node ${node.id}`);
    return box;
  };
  const lineOf = (edge: Edge) => {
    const line = layout.edges.get(toEdgeId(edge));
    if (!line) throw new Error(`Mermaid drew no edge ${edge.number}`);
    return line;
  };
  const shapes = new Map<PathwayNode, Shape>();
  const holders = new Set(pathway.nodes.flatMap((node) => node.within ?? []));
  for (const node of pathway.nodes) if (!holders.has(node)) shapes.set(node, shapeOf(node, boxOf(node)));
  const fields = [...holders].map((node): Field => {
    const held = pathway.nodes.filter((other) => other.within === node).map(boxOf);
    const endOf = (edge: Edge, at: 0 | -1) => lineOf(edge).points.at(at) ?? middleOf(boxOf(node));
    const ends = pathway.edges.flatMap((edge) => [
      ...(edge.from === node ? [endOf(edge, 0)] : []),
      ...(edge.to === node ? [endOf(edge, -1)] : []),
    ]);
    const arrivals = pathway.edges.filter((edge) => edge.to.within === node).map((edge) => endOf(edge, -1));
    const box = fitField(boxOf(node), { held, ends, arrivals, hasDetail: node.detail !== undefined });
    const field = { node, shape: { box, radius: fieldRadius }, title: titleIn(node, box) };
    shapes.set(node, field.shape);
    return field;
  });
  const edges = new Map<Edge, PlacedEdge>();
  for (const edge of pathway.edges) {
    const { points, label } = lineOf(edge);
    const isEnd = (node: PathwayNode) => node === edge.from || node === edge.to;
    const touches = (node: PathwayNode) => isEnd(node) || node === edge.from.within || node === edge.to.within;
    const obstacles = [
      ...pathway.nodes.filter((node) => !holders.has(node) && !isEnd(node)).map((node) => shapes.get(node)),
      ...fields.filter(({ node }) => !touches(node)).map(({ shape }) => shape),
      ...fields.map(({ title }) => ({ box: title, radius: 0 })),
      ...pathway.edges
        .filter((other) => other !== edge)
        .flatMap((other) => boxesOfLabel(other, lineOf(other).label))
        .map((box) => ({ box, radius: 0 })),
    ].filter((shape) => shape !== undefined);
    const [from, to] = [shapes.get(edge.from), shapes.get(edge.to)];
    if (!from || !to) throw new Error(`edge ${edge.number} of ${pathway.id} ends at no node`);
    const isField = { from: holders.has(edge.from), to: holders.has(edge.to) };
    const hasHead = relations[edge.relation].kind !== "beside";
    const { direction } = layout;
    const path = routeEdge({ points, label, from, to, isField, hasHead, obstacles, direction });
    edges.set(edge, { path, label: nearestOn(path, label) });
  }
  const everything = [
    ...[...shapes.values()].map(({ box }) => box),
    ...[...edges].flatMap(([edge, { label }]) => boxesOfLabel(edge, label)),
    ...[...edges.values()].flatMap(({ path }) => pointsAlong(path).map((at) => ({ ...at, width: 0, height: 0 }))),
  ];
  return { viewBox: toWholeBox(inset(union(everything), -margin)), fields, shapes, edges };
}
