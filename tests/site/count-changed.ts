import sharp from "sharp";

/** The red, green and blue of every pixel of a picture, one after the other, 0 to 255. */
const readPixels = (picture: Buffer): Promise<Buffer> => sharp(picture).removeAlpha().raw().toBuffer();

/** What each value of a color adds to the luminance of a pixel: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const linear = Array.from({ length: 256 }, (_, value) =>
  value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
);
const at = (value = 0) => linear[value] ?? 0;

/** The relative luminance of a pixel, 0 to 1. */
const luminanceOf = (pixels: Buffer, start: number): number =>
  0.2126 * at(pixels[start]) + 0.7152 * at(pixels[start + 1]) + 0.0722 * at(pixels[start + 2]);

/** How many pixels of two pictures of one size differ by a contrast of 3 to 1, which is what one sees without color. */
export async function countChanged(before: Buffer, after: Buffer): Promise<number> {
  const [first, second] = await Promise.all([readPixels(before), readPixels(after)]);
  if (first.length !== second.length) throw new Error("the pictures differ in size");
  let changed = 0;
  for (let start = 0; start < first.length; start += 3) {
    const [light, other] = [luminanceOf(first, start), luminanceOf(second, start)];
    if ((Math.max(light, other) + 0.05) / (Math.min(light, other) + 0.05) >= 3) changed += 1;
  }
  return changed;
}
