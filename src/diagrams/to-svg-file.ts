import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toHtml } from "hast-util-to-html";
import { s } from "hastscript";
import { addresses } from "../addresses/addresses.ts";
import type { Pathway } from "../graph/review.types.ts";
import { drawPathway } from "./draw-pathway.ts";
import type { PlacedPathway } from "./place-pathway.ts";

const readStyle = (name: string) => readFileSync(join(process.cwd(), "src", "styles", name), "utf8");

/** The rules of a style sheet, without the layer that only a page has. */
const readRules = (name: string) =>
  readStyle(name)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/@import [^;]+;/g, "")
    .replace(/@layer \w+ \{/, "")
    .replace(/\}\s*$/, "")
    .replace(/\s+/g, " ");

/** What each color of the site is by day and in the dark. */
const readColors = () =>
  new Map(
    [...readStyle("tokens.css").matchAll(/^\s*(--[a-z0-9-]+): light-dark\(([^,]+), ([^)]+)\);/gm)].map(
      ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
    ),
  );

/** Rules with every name of a color and of the typeface replaced by what it stands for. @throws Error when a name is none of these */
const fillIn = (rules: string, colors: ReturnType<typeof readColors>, side: "light" | "dark"): string =>
  rules.replaceAll(/var\((--[a-z0-9-]+)\)/g, (_, name: string) => {
    const value = name === "--sans" ? "Commissioner, 'Segoe UI', system-ui, sans-serif" : colors.get(name)?.[side];
    if (value === undefined) throw new Error(`a drawing knows no ${name}`);
    return value;
  });

/**
 * The style of a file: the site's own colors and the rules for diagrams, without the layers that only a page has. Programs other
 * than browsers (Inkscape, ImageMagick, those for slides) know no custom properties and no `light-dark()`, and fill with black
 * what they cannot read: so the colors stand as they are, and those for a viewer in the dark behind them, in a condition that
 * such programs pass over. What an arrow says is its `color`.
 */
function readFileStyle(): string {
  const colors = readColors();
  const all = ["arrow.css", "diagram.css"].map(readRules).join("");
  const rules = all.replaceAll("--of:", "color:").replaceAll("var(--of)", "currentColor");
  const paper = "svg{background:var(--paper)} .dia a { color: inherit; }";
  const colored = (paper + rules).match(/[^{}]+\{[^{}]*var\([^{}]*\}/g) ?? [];
  return `:root{color-scheme:light dark}${fillIn(paper + rules, colors, "light")}@media (prefers-color-scheme:dark){${fillIn(colored.join(""), colors, "dark")}}`;
}

/**
 * A picture that stands alone: an SVG file with its own colors. Widths of lines of text are fixed, since whoever opens it
 * may lack the typeface.
 * @param toAbsolute makes an address of the site absolute
 * @param credit says where the file comes from and under which license
 */
export function toSvgFile(
  pathway: Pathway,
  placed: PlacedPathway,
  toAbsolute: (address: string) => string,
  credit: string,
): string {
  const svg = drawPathway(pathway, placed, {
    prefix: pathway.id,
    href: toAbsolute,
    edgeHref: ({ number }) => toAbsolute(addresses.edge(pathway.id, number)),
    hasFixedWidths: true,
  });
  svg.properties["xmlns"] = "http://www.w3.org/2000/svg";
  svg.children.unshift(s("metadata", credit), s("style", readFileStyle()));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toHtml(svg, { space: "svg", closeEmptyElements: true })}\n`;
}
