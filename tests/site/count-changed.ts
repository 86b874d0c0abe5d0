import sharp from "sharp";

/** The relative luminance of every pixel of a picture, 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
async function readLuminances(picture: Buffer): Promise<number[]> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const linear = (value = 0) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return Array.from({ length: info.width * info.height }, (_, at) => {
    const [red, green, blue] = data.subarray(at * 3, at * 3 + 3);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  });
}

/** How many pixels of two pictures of one size differ by a contrast of 3 to 1, which is what one sees without color. */
export async function countChanged(before: Buffer, after: Buffer): Promise<number> {
  const [first, second] = await Promise.all([readLuminances(before), readLuminances(after)]);
  if (first.length !== second.length) throw new Error("the pictures differ in size");
  return first.filter((light, at) => {
    const other = second[at] ?? light;
    return (Math.max(light, other) + 0.05) / (Math.min(light, other) + 0.05) >= 3;
  }).length;
}
