import { loadFonts, shapeRun, toRuns } from "./shipped-fonts.ts";

const loadAt = (weight: number) => loadFonts("commissioner-latin", ["commissioner-greek", "commissioner-rare"], weight);
const fonts = { 400: await loadAt(400), 500: await loadAt(500) } as const;

/** A weight in which diagrams are lettered. */
export type Weight = keyof typeof fonts;

/**
 * How wide a line of text is in the typeface that the site ships, shaped as a browser shapes it.
 * @param size of the letters, in px
 * @returns px
 */
export function measureText(text: string, size: number, weight: Weight = 400): number {
  return toRuns(text, fonts[weight]).reduce((width, run) => {
    const positions = shapeRun(run).getGlyphPositions();
    const advance = positions.reduce((sum, position) => sum + position.xAdvance, 0);
    return width + (advance / run.font.face.upem) * size;
  }, 0);
}
