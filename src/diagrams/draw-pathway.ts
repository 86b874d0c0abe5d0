import type { Element, ElementContent } from "hast";
import { s } from "hastscript";
import { addresses } from "../addresses/addresses.ts";
import { formatCount } from "../words/phrases.ts";
import type { Edge, Pathway, PathwayNode } from "../graph/review.types.ts";
import { relations } from "../schemas/relation.ts";
import { fitField } from "./fit-field.ts";
import { lettering, widthOfLine } from "./lettering.ts";
import type { Box } from "./mermaid-window.ts";
import type { Layout } from "./read-layout.ts";
import { toEdgeId, toMermaidId, wordsOnEdge } from "./to-mermaid.ts";

/** What a drawing needs beside the pathway and its layout. */
export interface DrawingSettings {
  /** Prefix of every id in the drawing, since several stand on one page. */
  prefix: string;
  /** Puts an address of the site where the drawing will be: under the base path, or absolute in a file. */
  href: (address: string) => string;
  /** Whether each line of text is held to its measured width, for files whose reader may lack the typeface. */
  hasFixedWidths?: boolean;
}

const middle = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
const inset = (box: Box, by: number) => ({
  x: box.x + by,
  y: box.y + by,
  width: box.width - 2 * by,
  height: box.height - 2 * by,
});

/** A double wall: two outlines, three px apart, the inner one filled. */
function drawWalls(box: Box, radius: number): ElementContent[] {
  return [
    s("rect.wall", { ...box, rx: radius }),
    s("rect.wall.lumen", { ...inset(box, 4), rx: Math.max(radius - 4, 0) }),
  ];
}

/** Holds a line of text to the width that was measured for it. */
const fix = (width: number, { hasFixedWidths }: DrawingSettings) =>
  hasFixedWidths ? { textLength: Math.round(width * 10) / 10, lengthAdjust: "spacingAndGlyphs" } : {};

/** Label and detail, one under the other, around a middle. A space keeps them apart where they are read out. */
function drawWords(node: PathwayNode, x: number, y: number, settings: DrawingSettings): ElementContent[] {
  const { label, detail } = node;
  const name = { x, y: detail ? y - 3 : y + 5, ...fix(widthOfLine(label, 0), settings) };
  if (!detail) return [s("text.name", name, label)];
  return [
    s("text.name", name, label),
    { type: "text", value: " " },
    s("text.detail", { x, y: y + 13, ...fix(widthOfLine(detail, 1), settings) }, detail),
  ];
}

/** The shape of a node that holds no other. */
function drawShape(node: PathwayNode, box: Box): ElementContent[] {
  const { x, y } = middle(box);
  switch (node.shape) {
    case "vesicle": {
      const r = Math.min(box.width, box.height) / 2;
      return [s("circle.wall", { cx: x, cy: y, r }), s("circle.wall", { cx: x, cy: y, r: r - 4 })];
    }
    case "cell":
      return drawWalls(box, box.height / 2);
    case "molecule":
      return [s("rect.pill", { ...box, rx: box.height / 2 })];
    case "outcome": {
      const bottom = box.y + box.height - 3;
      return [
        s(node.within ? "rect.ground.lumen" : "rect.ground", { ...box }),
        s("path.wall", { d: `M${box.x} ${bottom}h${box.width}M${box.x} ${bottom + 3}h${box.width}` }),
      ];
    }
  }
}

/** A name that leads to the page of its topic. */
function drawNode(node: PathwayNode, box: Box, settings: DrawingSettings): ElementContent {
  const { x, y } = middle(box);
  const words = drawWords(node, x, node.shape === "outcome" ? y - 2 : y, settings);
  const link = s("a", { href: settings.href(addresses.topic(node.topic.id)) }, ...drawShape(node, box), ...words);
  return s("g", { className: ["node", node.shape], "data-node": node.id }, link);
}

/** The title of a cell that holds others, at its top. It is drawn after the lines, which may run through there. */
function drawTitle(node: PathwayNode, box: Box, settings: DrawingSettings): ElementContent {
  const words = drawWords(node, middle(box).x, box.y + (node.detail ? 25 : 20), settings);
  const link = s("a", { href: settings.href(addresses.topic(node.topic.id)) }, words);
  return s("g", { className: ["node", "field-title"], "data-node": node.id }, link);
}

/** What stands on an edge: its words, if any, and a ring for each of its works. */
function drawLabel(edge: Edge, at: { x: number; y: number }, settings: DrawingSettings): ElementContent {
  const { kind, words: relation } = relations[edge.relation];
  const words = wordsOnEdge(edge);
  const { y } = at;
  const step = lettering.ring;
  const first = at.x - ((edge.references.length - 1) * step) / 2;
  const said = `${edge.from.label} ${relation} ${edge.to.label}`;
  const rings = edge.references.map((reference, index): ElementContent => {
    const x = first + index * step;
    const ring = [
      s("circle.halo", { cx: x, cy: y, r: 12.5 }),
      s("circle.outer", { cx: x, cy: y, r: 11 }),
      s("circle.inner", { cx: x, cy: y, r: 9 }),
      s("text", { x, y: y + 4 }, String(reference.number)),
    ];
    const label = `Reference ${reference.number}: ${said}`;
    return s("a", { href: settings.href(addresses.reference(reference.number)), ariaLabel: label }, ring);
  });
  const uncited =
    edge.references.length === 0 ? [s("text.words", { x: at.x, y: words ? y + 13 : y + 4 }, "uncited")] : [];
  return s("g", { className: ["label", kind], "data-edge": String(edge.number) }, [
    ...(words ? [s("text.words", { x: at.x, y: edge.references.length > 0 ? y - 17 : y - 8 }, words)] : []),
    ...uncited,
    ...rings,
  ]);
}

/** Heads of arrows, each in the color of its line: an arrowhead raises, a bar lowers, an open arrow moves. */
function drawHeads(prefix: string): Element {
  const head = (name: string, path: string, refX: number) =>
    s(
      "marker",
      {
        id: `${prefix}-${name}`,
        className: ["head", name],
        viewBox: "0 0 12 16",
        refX,
        refY: 8,
        markerWidth: 12,
        markerHeight: 16,
        markerUnits: "userSpaceOnUse",
        orient: "auto",
      },
      s("path", { d: path }),
    );
  return s("defs", [
    head("raises", "M1 3 11 8 1 13Z", 7),
    head("lowers", "M7 1V15", 10),
    head("moves", "M2 3 10 8 2 13", 6),
  ]);
}

/**
 * Draws a pathway in the site's own shapes where Mermaid put them. Nothing in it has a style of its own: colors come from
 * `styles/diagram.css`, in a page, or from the style sheet that a file carries.
 */
export function drawPathway(pathway: Pathway, layout: Layout, settings: DrawingSettings): Element {
  const { prefix } = settings;
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
  const holders = new Set(pathway.nodes.flatMap((node) => node.within ?? []));
  const fields = [...holders].map((node) => {
    const held = pathway.nodes.filter((other) => other.within === node).map(boxOf);
    const ends = pathway.edges.flatMap((edge) => {
      const { start, end } = lineOf(edge);
      return [...(edge.from === node ? [start] : []), ...(edge.to === node ? [end] : [])];
    });
    const arrivals = pathway.edges.filter((edge) => edge.to.within === node).map((edge) => lineOf(edge).end);
    return { node, box: fitField(boxOf(node), { held, ends, arrivals, hasDetail: node.detail !== undefined }) };
  });
  const { x, y, width, height } = layout.viewBox;
  return s(
    "svg",
    {
      className: ["dia"],
      viewBox: `${x} ${y} ${width} ${height}`,
      width,
      height,
      role: "group",
      ariaLabelledBy: `${prefix}-title`,
      ariaDescribedBy: `${prefix}-desc`,
    },
    [
      s("title", { id: `${prefix}-title` }, pathway.title),
      s(
        "desc",
        { id: `${prefix}-desc` },
        `${formatCount(pathway.nodes.length, "node")} and ${formatCount(pathway.edges.length, "edge")}. ${pathway.summary}`,
      ),
      drawHeads(prefix),
      s(
        "g",
        fields.map(({ node, box }) => s("g.field", { "data-field": node.id }, drawWalls(box, 44))),
      ),
      s(
        "g",
        pathway.edges.map((edge) => {
          const { kind } = relations[edge.relation];
          const head = kind === "beside" ? {} : { markerEnd: `url(#${prefix}-${kind})` };
          const className = ["edge", kind, ...(edge.basis === "stated" ? [] : [edge.basis])];
          return s("path", { className, d: lineOf(edge).path, "data-edge": String(edge.number), ...head });
        }),
      ),
      s(
        "g",
        fields.map(({ node, box }) => drawTitle(node, box, settings)),
      ),
      s(
        "g",
        pathway.nodes.filter((node) => !holders.has(node)).map((node) => drawNode(node, boxOf(node), settings)),
      ),
      s(
        "g",
        pathway.edges.map((edge) => drawLabel(edge, lineOf(edge).label, settings)),
      ),
    ],
  );
}
