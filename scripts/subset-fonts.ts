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
/** Letters of plain words, figures, and letters in names of authors. */
const letters = `${ascii.replace(/[^\p{L}\d ]/gu, "")}áèéíóöü`;
/** What nearly every page is set in: all of it comes with the first page. What else is used comes where it is used. */
const common = `${letters}!"#%&'()*+,-./:;=?[]\u00a0·×–—‘’“”…¶`;
/** What headings are set in; a sign that is missing here is taken from the face of the text. */
const heading = `${letters}!&'(),-./:;?\u00a0·–—‘’“”…`;
const typographic = "\u00a0©±·×–—‘’“”…↑↓¶→−≥≤";
/** Code that says something to readers; all other, as the tables of letters by which text is read, says nothing. */
const telling =
  /^(?:client|components|evidence|layouts|metadata|network|pages|previews|site|words\/(?!normalize|plain))[^]*\.(?:astro|ts)$/;
const withoutComments = (code: string) => code.replace(/\/\*[^]*?\*\//g, "").replace(/(?:^|\s)\/\/.*$/gm, "");
const texts = [
  ...readFiles(contentDirectory).map(({ text }) => text),
  ...readFiles("src").flatMap(({ path, text }) => (telling.test(path) ? withoutComments(text) : [])),
];
const used = new Set([...ascii, ...typographic, ...texts.flatMap((text) => [...text])]);
const isGreek = (character: string) => /\p{Script=Greek}/u.test(character);
const greek = [...used].filter(isGreek).join("");
const rareBeside = (others: string) =>
  [...used].filter((character) => !isGreek(character) && !others.includes(character)).join("");

const features = ["kern", "liga", "lnum", "tnum", "mark", "ccmp"];
const commissioner = { slnt: 0, FLAR: 0, VOLM: 0, wght: { min: 400, max: 600 } };
const swollen = { slnt: 0, FLAR: 100, VOLM: 100, wght: 400 };
/** One optical size, that of the prose: a range of sizes weighs 7 KB more. */
const literata = { opsz: 18, wght: 400 };
const [sans, serif] = ["commissioner/commissioner-latin-full-normal", "literata/literata-latin-opsz-normal"];
const arrows = "↑↓"; // as Table 1 prints them; the other face has none

/** One file to ship: which face it is cut from, for which characters, with which axes. */
const cuts = [
  { name: "commissioner-latin", from: sans, text: common, axes: commissioner },
  { name: "commissioner-rare", from: sans, text: rareBeside(common), axes: commissioner },
  { name: "commissioner-greek", from: "commissioner/commissioner-greek-full-normal", text: greek, axes: commissioner },
  { name: "commissioner-display", from: sans, text: heading, axes: swollen },
  { name: "literata-latin", from: serif, text: common + arrows, axes: literata },
  { name: "literata-rare", from: serif, text: rareBeside(common + arrows), axes: literata },
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
