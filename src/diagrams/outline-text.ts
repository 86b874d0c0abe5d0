import { loadFonts, shapeRun, toRuns, type ShippedFonts } from "./shipped-fonts.ts";

/** The typeface of titles, and that of the text for signs that it lacks; unpacked when they are first asked for. */
let loaded: Promise<ShippedFonts> | undefined;
const loadTitleFonts = () =>
  (loaded ??= loadFonts("commissioner-display", ["commissioner-latin", "commissioner-greek", "commissioner-rare"]));

/** A line of text as outlines, for pictures that must look alike wherever they are drawn. */
interface OutlinedText {
  /** An SVG path from the left end of the baseline. */
  path: string;
  /** In px. */
  width: number;
}

/**
 * Draws a line of text in the typeface of titles.
 * @param size of the letters, in px
 */
export async function outlineText(text: string, size: number): Promise<OutlinedText> {
  let pen = 0;
  const outlines = toRuns(text, await loadTitleFonts()).flatMap((run) => {
    const buffer = shapeRun(run);
    const scale = size / run.font.face.upem;
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const place = `translate(${(pen + xOffset * scale).toFixed(2)} ${(-yOffset * scale).toFixed(2)})`;
      pen += xAdvance * scale;
      return `<path transform="${place} scale(${scale} ${-scale})" d="${run.font.glyphToPath(codepoint)}"/>`;
    });
  });
  return { path: outlines.join(""), width: pen };
}
