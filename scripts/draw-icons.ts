// Draws the icons of phones and old browsers from public/favicon.svg, by hand when that changes: `node scripts/draw-icons.ts`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import sharp from "sharp";

const svg = readFileSync("public/favicon.svg");

/** The icon as PNG; phones cut corners off, so theirs stands on white with room around it. */
const draw = (size: number, room = 0): Promise<Buffer> =>
  sharp(svg, { density: 2400 })
    .resize(size - 2 * room)
    .extend({ top: room, bottom: room, left: room, right: room, background: room > 0 ? "#ffffff" : "#ffffff00" })
    .png({ compressionLevel: 9 })
    .toBuffer();

/** PNG pictures as one ICO file, https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10) */
function toIco(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

mkdirSync("public/icons", { recursive: true });
const small = await Promise.all([16, 32, 48].map(async (size) => ({ size, png: await draw(size) })));
writeFileSync("public/favicon.ico", toIco(small));
writeFileSync("public/apple-touch-icon.png", await draw(180, 18));
for (const size of [192, 512]) writeFileSync(`public/icons/icon-${size}.png`, await draw(size, size / 16));
