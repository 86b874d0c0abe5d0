import { readFileSync } from "node:fs";
import { join } from "node:path";
import { convert } from "fontverter";
import { Blob, Buffer as TextBuffer, Face, Font, Variation, shape } from "harfbuzzjs";

// From the root of the project: Astro bundles this file, so its own address says nothing of where the typefaces are.
const folder = join(process.cwd(), "src", "styles", "fonts");
const isGreek = (text: string) => /\p{Script=Greek}/u.test(text);

/** One shipped typeface at one weight. */
async function loadFont(name: string, weight: number): Promise<Font> {
  const face = new Face(new Blob(await convert(readFileSync(join(folder, `${name}.woff2`)), "truetype")));
  const font = new Font(face);
  font.setVariations([new Variation("wght", weight)]);
  return font;
}

const fonts = {
  400: { latin: await loadFont("commissioner-latin", 400), greek: await loadFont("commissioner-greek", 400) },
  500: { latin: await loadFont("commissioner-latin", 500), greek: await loadFont("commissioner-greek", 500) },
} as const;

/** A weight in which diagrams are lettered. */
export type Weight = keyof typeof fonts;

/**
 * How wide a line of text is in the typeface that the site ships, shaped as a browser shapes it.
 * @param size of the letters, in px
 * @returns px
 */
export function measureText(text: string, size: number, weight: Weight = 400): number {
  // Greek stands in a file of its own, so a line may run through two fonts.
  const runs = text.match(/\p{Script=Greek}+|[^\p{Script=Greek}]+/gu) ?? [];
  return runs.reduce((width, run) => {
    const font = fonts[weight][isGreek(run) ? "greek" : "latin"];
    const buffer = new TextBuffer();
    buffer.addText(run);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const advance = buffer.getGlyphPositions().reduce((sum, position) => sum + position.xAdvance, 0);
    return width + (advance / font.face.upem) * size;
  }, 0);
}
