// Pure: where a preview stands beside its mark. All lengths are CSS pixels within the viewport.

/** A box on the screen. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What is known before a preview is placed. */
export interface Setting {
  /** The lines that the mark stands on, which must stay readable. */
  mark: Box;
  /** The middle of the mark, from which the stem comes. */
  x: number;
  /** The column of text; the preview stays inside, so that the margin stays readable. */
  column: Pick<Box, "left" | "right">;
  size: { width: number; height: number };
  /** What is seen: the window, or the part of it that two fingers enlarged. */
  seen: Box;
}

/** Where a preview stands. */
export interface Place {
  isAbove: boolean;
  left: number;
  top: number;
  /** The stem, from the left edge of the preview. */
  stem: number;
  /** How high it may be before it must scroll. */
  room: number;
}

/** From mark to preview: the stem, and clear of the line. */
export const gap = 14;
/** Kept free at the edges of the screen: the halo. */
export const edge = 8;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/** Below the line if it fits there, else above if it fits, else where there is more room. Never over the line. */
export function placePreview({ mark, x, column, size, seen }: Setting): Place {
  const below = seen.bottom - edge - mark.bottom - gap;
  const above = mark.top - gap - edge - seen.top;
  const isAbove = size.height > below && (size.height <= above || above > below);
  const room = Math.max(isAbove ? above : below, 0);
  // Two thirds of it stand left of the mark, where the sentence is that one has read.
  const inColumn = clamp(x - (size.width * 2) / 3, column.left, Math.max(column.right - size.width, column.left));
  const least = seen.left + edge;
  const left = clamp(inColumn, least, Math.max(seen.right - edge - size.width, least));
  return {
    isAbove,
    left,
    top: isAbove ? mark.top - gap - Math.min(size.height, room) : mark.bottom + gap,
    stem: clamp(x - left, 4, size.width - 4),
    room,
  };
}

/** Whether a point is so near a box that the pointer may be on its way into it. */
export const isNear = (box: Box, x: number, y: number, reach = gap + 4): boolean =>
  x > box.left - reach && x < box.right + reach && y > box.top - reach && y < box.bottom + reach;
