// Cuts the two typefaces down to what the site uses and writes them to src/styles/fonts. Run by hand when a character
// is added that the site test says is missing: `node scripts/subset-fonts.ts`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import { contentDirectory, readFiles } from "../src/source/read-files.ts";

const target = "src/styles/fonts";
const require = createRequire(import.meta.url);
const folderOf = (name: string) => join(dirname(require.resolve(`@fontsource-variable/${name}/package.json`)), "files");

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");
const typographic = "\u00a0©±·×–—‘’“”…↑↓¶→−≥≤";
const authored = [
  ...readFiles(contentDirectory),
  ...readFiles("src").filter((file) => /\.(astro|ts)$/.test(file.path)),
];
const used = new Set([...ascii, ...typographic, ...authored.flatMap((file) => [...file.text])]);
const isGreek = (character: string) => /\p{Script=Greek}/u.test(character);
const latin = [...used].filter((character) => !isGreek(character)).join("");
const greek = [...used].filter(isGreek).join("");

const features = ["kern", "liga", "lnum", "tnum", "mark", "ccmp"];
const commissioner = { slnt: 0, FLAR: 0, VOLM: 0, wght: { min: 400, max: 600 } };
const swollen = { slnt: 0, FLAR: 100, VOLM: 100, wght: 400 };
const literata = { opsz: { min: 16, max: 36 }, wght: 400 };

/** One file to ship: which face it is cut from, for which characters, with which axes. */
const cuts = [
  { name: "commissioner-latin", from: "commissioner/commissioner-latin-full-normal", text: latin, axes: commissioner },
  { name: "commissioner-greek", from: "commissioner/commissioner-greek-full-normal", text: greek, axes: commissioner },
  { name: "commissioner-display", from: "commissioner/commissioner-latin-full-normal", text: latin, axes: swollen },
  { name: "literata-latin", from: "literata/literata-latin-opsz-normal", text: latin, axes: literata },
  { name: "literata-greek", from: "literata/literata-greek-opsz-normal", text: greek, axes: literata },
  { name: "literata-italic", from: "literata/literata-latin-opsz-italic", text: ascii, axes: { opsz: 14, wght: 400 } },
] as const;

mkdirSync(target, { recursive: true });
for (const { name, from, text, axes } of cuts) {
  const [face = "", file = ""] = from.split("/");
  const font = await subsetFont(readFileSync(join(folderOf(face), `${file}.woff2`)), text, {
    targetFormat: "woff2",
    variationAxes: axes,
    keepFeatures: features,
    noHinting: true,
  });
  writeFileSync(join(target, `${name}.woff2`), font);
  console.log(`${name}.woff2  ${font.length} bytes`);
}
