import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Blob, Buffer as TextBuffer, Face, Font, shape, Variation } from "harfbuzzjs";
import { decompress } from "wawoff2";

// From the root of the project: Astro bundles this file, so its own address says nothing of where the typefaces are.
const folder = join(process.cwd(), "src", "styles", "fonts");

/** A typeface as it is shipped, and the characters it holds. */
interface ShippedFont {
  font: Font;
  has: ReadonlySet<number>;
}

/** Fonts in the order in which they are asked for a character. */
export type ShippedFonts = readonly [ShippedFont, ...ShippedFont[]];

/** Unpacks one shipped file, by its name without ending. */
async function loadFont(name: string, weight: number): Promise<ShippedFont> {
  const face = new Face(new Blob(await decompress(readFileSync(join(folder, `${name}.woff2`)))));
  const font = new Font(face);
  font.setVariations([new Variation("wght", weight)]);
  return { font, has: new Set(face.collectUnicodes()) };
}

/** Unpacks shipped files, by their names without ending: `commissioner-latin`; one by one, since they share memory. */
export async function loadFonts(first: string, others: readonly string[], weight = 400): Promise<ShippedFonts> {
  const fonts: [ShippedFont, ...ShippedFont[]] = [await loadFont(first, weight)];
  for (const name of others) fonts.push(await loadFont(name, weight));
  return fonts;
}

/** A stretch of text that is set in one font. */
interface Run {
  text: string;
  font: Font;
}

/** Sets a stretch of text in its font as a browser does: its glyphs and where they stand, in units of the font. */
export function shapeRun({ text, font }: Run): TextBuffer {
  const buffer = new TextBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer;
}

/**
 * Parts a text as a browser does among the files of a typeface: each character from the first font that has it; one that
 * none has is left to the first.
 */
export function toRuns(text: string, fonts: ShippedFonts): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const { font } = fonts.find(({ has }) => has.has(character.codePointAt(0) ?? 0)) ?? fonts[0];
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}
