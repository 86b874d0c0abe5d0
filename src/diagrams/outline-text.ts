import { readFileSync } from "node:fs";
import { join } from "node:path";
import { convert } from "fontverter";
import { Blob, Buffer as TextBuffer, Face, Font, shape } from "harfbuzzjs";

// From the root of the project: Astro bundles this file, so its own address says nothing of where the typefaces are.
const file = join(process.cwd(), "src", "styles", "fonts", "commissioner-display.woff2");

let loaded: Promise<Font> | undefined;
/** The typeface of titles, unpacked when it is first asked for. */
const loadFont = (): Promise<Font> =>
  (loaded ??= convert(readFileSync(file), "truetype").then((font) => new Font(new Face(new Blob(font)))));

/** A line of text as outlines, for pictures that must look alike wherever they are drawn. */
export interface OutlinedText {
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
  const font = await loadFont();
  const buffer = new TextBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const scale = size / font.face.upem;
  const positions = buffer.getGlyphPositions();
  let pen = 0;
  const glyphs = buffer.getGlyphInfos().map(({ codepoint }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const place = `translate(${((pen + xOffset) * scale).toFixed(2)} ${(-yOffset * scale).toFixed(2)})`;
    pen += xAdvance;
    return { place, outline: font.glyphToPath(codepoint) };
  });
  const path = glyphs
    .map(({ place, outline }) => `<path transform="${place} scale(${scale} ${-scale})" d="${outline}"/>`)
    .join("");
  return { path, width: pen * scale };
}
