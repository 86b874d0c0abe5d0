import type { Element, ElementContent } from "hast";
import { s } from "hastscript";
import { addresses } from "../addresses/addresses.ts";
import { formatCount } from "../words/phrases.ts";
import { nameEdge } from "../graph/name-edge.ts";
import type { Edge, Pathway, PathwayNode } from "../graph/review.types.ts";
import { type RelationKind, relations } from "../schemas/relation.ts";
import { type Box, inset, middleOf, type Point } from "./geometry.ts";
import { lettering, widthOfLine } from "./lettering.ts";
import type { PlacedPathway } from "./place-pathway.ts";
import { wordsOnEdge } from "./to-mermaid.ts";

/** What a drawing needs beside the pathway and its layout. */
interface DrawingSettings {
  /** Prefix of every id in the drawing, since several stand on one page. */
  prefix: string;
  /** Puts an address of the site where the drawing will be: under the base path, or absolute in a file. */
  href: (address: string) => string;
  /** Where the label of an edge leads: to the row of the edge, on the page itself or from a file. */
  edgeHref: (edge: Edge) => string;
  /** Whether each line of text is held to its measured width, for files whose reader may lack the typeface. */
  hasFixedWidths?: boolean;
}

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
  const { x, y } = middleOf(box);
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
        s("rect.ground", { ...box }),
        s("path.wall", { d: `M${box.x} ${bottom}h${box.width}M${box.x} ${bottom + 3}h${box.width}` }),
      ];
    }
  }
}

/** A name that leads to the page of its topic. */
function drawNode(node: PathwayNode, box: Box, settings: DrawingSettings): ElementContent {
  const { x, y } = middleOf(box);
  const words = drawWords(node, x, node.shape === "outcome" ? y - 1.5 : y, settings);
  const link = s("a", { href: settings.href(addresses.topic(node.topic.id)) }, ...drawShape(node, box), ...words);
  return s("g", { className: ["node", node.shape], "data-node": node.id }, link);
}

/** The title of a cell that holds others, at its top. */
function drawTitle(node: PathwayNode, box: Box, settings: DrawingSettings): ElementContent {
  const words = drawWords(node, middleOf(box).x, box.y + (node.detail ? 25 : 20), settings);
  const link = s("a", { href: settings.href(addresses.topic(node.topic.id)) }, words);
  return s("g", { className: ["node", "field-title"], "data-node": node.id }, link);
}

/** What stands on an edge: its words, if any, and a ring for each of its works. It leads to what the edge rests on. */
function drawLabel(edge: Edge, { x, y }: Point, settings: DrawingSettings): ElementContent {
  const words = wordsOnEdge(edge);
  const step = lettering.ring;
  const first = x - ((edge.references.length - 1) * step) / 2;
  const rings = edge.references.flatMap((reference, index): ElementContent[] => {
    const cx = first + index * step;
    return [
      ...(index > 0 ? [{ type: "text" as const, value: ", " }] : []),
      s("circle.halo", { cx, cy: y, r: 13.5 }),
      s("circle.outer", { cx, cy: y, r: 12 }),
      s("circle.inner", { cx, cy: y, r: 9.5 }),
      s("text", { x: cx, y: y + 4.2 }, String(reference.number)),
    ];
  });
  const isUncited = edge.references.length === 0;
  const room = isUncited ? [s("rect.room", { x: x - 24, y: y - 15, width: 48, height: 30 })] : [];
  const uncited = isUncited ? [s("text.words", { x, y: words ? y + 13 : y + 4 }, "uncited")] : [];
  const above = words ? [s("text.words", { ariaHidden: "true", x, y: isUncited ? y - 8 : y - 17 }, words)] : [];
  return s("g", { className: ["label", relations[edge.relation].kind], "data-edge": String(edge.number) }, [
    // The name of the link says all of it, in order; the words above are for the eye.
    ...above,
    s("a", { href: settings.edgeHref(edge), ariaLabel: nameEdge(edge) }, [...room, ...uncited, ...rings]),
  ]);
}

/** The head of each kind of arrow: an arrowhead raises, a bar lowers, an open arrow moves. */
const heads: Readonly<Record<RelationKind, { path: string; refX: number } | undefined>> = {
  raises: { path: "M1 3 11 8 1 13Z", refX: 7 },
  lowers: { path: "M7 1V15", refX: 6 },
  moves: { path: "M2 3 10 8 2 13", refX: 6 },
  beside: undefined,
};

/** Heads of arrows, each in the color of its line. */
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
  return s(
    "defs",
    Object.entries(heads).flatMap(([kind, drawn]) => (drawn ? [head(kind, drawn.path, drawn.refX)] : [])),
  );
}

/**
 * Draws a pathway in the site's own shapes where Mermaid put them. Nothing in it has a style of its own: colors come from
 * `styles/diagram.css`, in a page, or from the style sheet that a file carries.
 */
export function drawPathway(pathway: Pathway, placed: PlacedPathway, settings: DrawingSettings): Element {
  const { prefix } = settings;
  const { viewBox, fields, shapes, edges } = placed;
  const holders = new Set(fields.map(({ node }) => node));
  return s(
    "svg",
    {
      className: ["dia"],
      viewBox: `${viewBox.x} ${viewBox.y} ${viewBox.width} ${viewBox.height}`,
      width: viewBox.width,
      height: viewBox.height,
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
        fields.map(({ node, shape }) => s("g.field", { "data-field": node.id }, drawWalls(shape.box, shape.radius))),
      ),
      s(
        "g",
        [...edges].map(([edge, { path }]) => {
          const { kind } = relations[edge.relation];
          const head = heads[kind] && { markerEnd: `url(#${prefix}-${kind})` };
          const className = ["edge", kind, ...(edge.basis === "stated" ? [] : [edge.basis])];
          const ends = { "data-from": edge.from.id, "data-to": edge.to.id };
          return s("path", { className, d: path, "data-edge": String(edge.number), ...ends, ...head });
        }),
      ),
      s(
        "g",
        fields.map(({ node, shape }) => drawTitle(node, shape.box, settings)),
      ),
      s(
        "g",
        [...shapes].filter(([node]) => !holders.has(node)).map(([node, { box }]) => drawNode(node, box, settings)),
      ),
      s(
        "g",
        [...edges].map(([edge, { label }]) => drawLabel(edge, label, settings)),
      ),
    ],
  );
}
