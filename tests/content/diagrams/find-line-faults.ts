import { distanceTo, pointsAlong } from "../../../src/diagrams/geometry.ts";
import { boxesOfLabel, type PlacedPathway } from "../../../src/diagrams/place-pathway.ts";
import { clearance, headRoom } from "../../../src/diagrams/route-edge.ts";
import { relations } from "../../../src/schemas/relation.ts";

/** What a line may be off by, in px: figures are rounded, and points along a curve are two px apart. */
const slack = 0.3;

/** What is wrong with the lines of a pathway, measured at points along each, in words. */
export function findLineFaults({ shapes, fields, edges }: PlacedPathway): string[] {
  return [...edges].flatMap(([edge, { path, label }]) => {
    const points = pointsAlong(path);
    const nearest = (shape: Parameters<typeof distanceTo>[0]) =>
      Math.min(...points.map((point) => distanceTo(shape, point)));
    const own = new Set([edge.from, edge.to, edge.from.within, edge.to.within]);
    const faults: string[] = [];
    for (const [node, shape] of shapes) {
      if (!own.has(node) && nearest(shape) < clearance - slack) faults.push(`touches ${node.id}`);
    }
    for (const { node, title } of fields) {
      if (nearest({ box: title, radius: 0 }) < clearance - slack) faults.push(`runs under the title of ${node.id}`);
    }
    for (const [other, { label: at }] of edges) {
      const isUnder = boxesOfLabel(other, at).some((box) => nearest({ box, radius: 0 }) < 0);
      if (other !== edge && isUnder) faults.push(`runs under the label of edge ${other.number}`);
    }
    const off = Math.min(...points.map(({ x, y }) => Math.hypot(x - label.x, y - label.y)));
    if (off > 2) faults.push(`passes its own label by ${off.toFixed(1)} px`);
    const [from, to] = [shapes.get(edge.from), shapes.get(edge.to)];
    const [first, last] = [points[0], points.at(-1)];
    if (!from || !to || !first || !last) return [`edge ${edge.number} has no ends`];
    const room = relations[edge.relation].kind === "beside" ? 0 : headRoom;
    if (Math.abs(distanceTo(from, first)) > slack) faults.push("begins at nothing");
    if (Math.abs(distanceTo(to, last) - room) > slack) faults.push("ends at nothing");
    return faults.map((fault) => `edge ${edge.number} ${fault}`);
  });
}
