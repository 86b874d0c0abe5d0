import type { Box, Point } from "./geometry.ts";

/** Mermaid makes room for a title by growing a field on both sides, without asking whether there is room. */
const grownBy = 15;
/** What is kept between the nodes and the lower wall, in px. */
const belowNodes = 12;
/** What the title takes above the nodes, in px: one line, or two. */
const titleHeight = { one: 31, two: 46 } as const;

/** What an arrowhead takes between the title and the node that it points to, in px. */
const headHeight = 13;

/** What stands in a field and at its walls. */
interface FieldContents {
  /** Boxes of the nodes that it holds. */
  held: readonly Box[];
  /** Ends of the lines that lead to the field itself. */
  ends: readonly Point[];
  /** Where lines arrive at the nodes that it holds. */
  arrivals: readonly Point[];
  hasDetail: boolean;
}

/**
 * Takes back the height by which Mermaid lets a field grow into its neighbors, as far as title and nodes leave it free. A
 * wall at which a line ends stays where it is.
 */
export function fitField(box: Box, { held, ends, arrivals, hasDetail }: FieldContents): Box {
  const floor = box.y + box.height;
  const isWallFree = (wall: number) => ends.every(({ y }) => Math.abs(y - wall) > grownBy);
  const ceiling = Math.min(...held.map(({ y }) => y));
  const isReachedFromAbove = arrivals.some(({ y }) => y <= ceiling);
  const highest = ceiling - (hasDetail ? titleHeight.two : titleHeight.one) - (isReachedFromAbove ? headHeight : 0);
  const lowest = Math.max(...held.map(({ y, height }) => y + height)) + belowNodes;
  const top = isWallFree(box.y) ? Math.max(box.y, Math.min(highest, box.y + grownBy)) : box.y;
  const bottom = isWallFree(floor) ? Math.min(floor, Math.max(lowest, floor - grownBy)) : floor;
  return { ...box, y: top, height: bottom - top };
}
