// The pictures that stand for pages where others link to them, drawn while the site is built.
import sharp from "sharp";
import { outlineText } from "./outline-text.ts";

/** What is drawn within 1200 by 630, the proportion that Open Graph readers expect. */
const drawn = { width: 1200, height: 630 } as const;

const [membrane, promote, suppress, ink, paper] = ["#0b5b62", "#b0340c", "#1b4e9b", "#10212a", "#ffffff"] as const;

const ring = (x: number, y: number, r: number, color: string = membrane) =>
  `<g fill="none" stroke="${color}" stroke-width="${Math.max(2, r / 16)}"><circle cx="${x}" cy="${y}" r="${r}"/><circle cx="${x}" cy="${y}" r="${r * 0.84}"/></g>`;
const promoting = (x: number, y: number, r: number) =>
  `${ring(x, y, r, promote)}<circle cx="${x}" cy="${y}" r="${r * 0.72}" fill="${promote}"/><path d="M${x + r * 1.12} ${y - r * 0.36}l${r * 0.55} ${r * 0.36}l${-r * 0.55} ${r * 0.36}z" fill="${promote}"/>`;
const suppressing = (x: number, y: number, r: number) =>
  `${ring(x, y, r, suppress)}<path d="M${x + r} ${y}h${r * 0.5}M${x + r * 1.5} ${y - r * 0.5}v${r}" stroke="${suppress}" stroke-width="${r / 8}" fill="none"/>`;
const line = (x: number, y: number, length: number) =>
  `<path d="M${x} ${y}h${length}" stroke="#cfd9dc" stroke-width="6"/>`;
const lines = (x: number, y: number, lengths: readonly number[]) =>
  lengths.map((length, index) => line(x, y + index * 40, length)).join("");
const bilayer = (path: string, color: string = membrane) => {
  const strokes = `fill="none" stroke-linecap="butt"`;
  return `<path d="${path}" ${strokes} stroke="${color}" stroke-width="12"/><path d="${path}" ${strokes} stroke="${paper}" stroke-width="5"/>`;
};

const grid = [0, 1, 2].flatMap((row) =>
  [0, 1, 2, 3, 4].map((column) => {
    const [x, y] = [170 + column * 200, 110 + row * 105];
    const kind = (row * 3 + column * 2) % 5;
    if (kind < 2) return promoting(x, y, 34);
    return kind < 4 ? suppressing(x, y, 34) : `<circle cx="${x}" cy="${y}" r="5" fill="#cfd9dc"/>`;
  }),
);

/** What each picture shows above the name of the site. */
const motifs: Record<string, string> = {
  site: promoting(330, 210, 110) + suppressing(740, 210, 110),
  review: `${[70, 150, 230, 310, 390].map((y) => ring(180, y, 22)).join("")}${bilayer("M180 92v36M180 172v36M180 252v36M180 332v36")}${lines(300, 75, [700, 640, 720, 560])}${lines(300, 255, [690, 720, 610, 430])}`,
  reference: ring(260, 225, 150) + lines(500, 120, [560, 480, 520, 300]) + line(500, 330, 220),
  finding: promoting(360, 225, 130) + suppressing(760, 225, 130),
  topic: `${bilayer("M600 50v350")}${suppressing(360, 130, 44)}${suppressing(220, 250, 44)}${suppressing(420, 330, 44)}${promoting(720, 110, 44)}${promoting(900, 220, 44)}${promoting(740, 330, 44)}`,
  pathway: `${promoting(250, 225, 90)}<path d="M430 225h120" stroke="${promote}" stroke-width="8"/><path d="M545 200l40 25-40 25z" fill="${promote}"/><rect x="605" y="180" width="200" height="90" rx="45" fill="none" stroke="${ink}" stroke-width="5"/><path d="M825 225h110M940 180v90" stroke="${suppress}" stroke-width="9" fill="none"/>${ring(1040, 225, 60)}`,
  evidence: grid.join(""),
  notes: `${bilayer("M100 225H430M770 225H1100", ink)}<g fill="none" stroke="${ink}" stroke-width="12" stroke-linecap="round"><path d="M676 118A130 130 0 1 0 728 200"/><path d="M640 172A72 72 0 1 0 672 215"/></g>`,
};

const bud = `<g fill="none" stroke="${membrane}" stroke-width="5"><path d="M0 545H96C146 545 160 524 144 492A76 76 0 1 1 236 492C220 524 234 545 284 545H1200"/><path d="M0 557H110C168 557 184 522 158 484A58 58 0 1 1 222 484C196 522 212 557 270 557H1200"/><circle cx="318" cy="340" r="28"/><circle cx="318" cy="340" r="16"/></g>`;
/** What stands below the name of the site. */
const saying = "A digest of one review, each claim with what it rests on";
/** Where both lines begin, and how far they may run. */
const lettering = { left: 370, room: 780, name: 64, saying: 28 } as const;

/** A line of text that is set smaller where it would not fit. */
async function letter(text: string, y: number, size: number, color: string): Promise<string> {
  const { width } = await outlineText(text, size);
  const { path } = await outlineText(text, Math.min(size, (size * lettering.room) / width));
  return `<g transform="translate(${lettering.left} ${y})" fill="${color}">${path}</g>`;
}

/**
 * Draws the picture of a kind of page.
 * @param name of the picture: `reference`
 * @param siteName what the site is called
 * @param size of the picture, in px
 * @returns a PNG
 * @throws Error when nothing is drawn for the name
 */
export async function drawPreview(
  name: string,
  siteName: string,
  size: { width: number; height: number },
): Promise<Uint8Array> {
  const motif = motifs[name];
  if (!motif) throw new Error(`nothing is drawn for the picture ${name}`);
  const lines = [
    await letter(siteName, 480, lettering.name, ink),
    await letter(saying, 607, lettering.saying, "#42545d"),
  ].join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${drawn.width} ${drawn.height}"><rect width="100%" height="100%" fill="${paper}"/><g transform="translate(250 20) scale(.72)">${motif}</g>${bud}${lines}</svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true, colors: 64, dither: 0, effort: 1 }).toBuffer();
}
