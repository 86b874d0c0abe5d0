import { measureText } from "./measure-text.ts";

/** Sizes in px in which diagrams are lettered; `styles/diagram.css` uses the same. */
export const lettering = { label: 15, detail: 12, ring: 26 } as const;

/** Height of one line in a node or on an edge, in px. */
export const lineHeight = 18;

const isNumbers = (line: string) => /^\d+( \d+)*$/.test(line.trim());

/**
 * The room that one line takes when it is drawn, in px: reference numbers become rings side by side, the first line of a
 * node is its label, and every other line is small.
 */
export function widthOfLine(line: string, index: number): number {
  if (isNumbers(line)) return line.trim().split(" ").length * lettering.ring;
  return index === 0 ? measureText(line, lettering.label, 500) : measureText(line, lettering.detail, 400);
}
