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

/**
 * The style of a file: the site's own colors and the rules for diagrams, without the layers that only a page has.
 * `light-dark()` lets a viewer in the dark have dark paper.
 */
function readFileStyle(): string {
  const tokens = [...readStyle("tokens.css").matchAll(/^\s*(--[a-z0-9-]+: light-dark\([^;]+\);)/gm)].map(
    ([, token]) => token,
  );
  const sans = "--sans: Commissioner, 'Segoe UI', system-ui, sans-serif;";
  const rules = ["arrow.css", "diagram.css"].map(readRules).join("");
  return `:root{color-scheme:light dark;${tokens.join("")}${sans}background:var(--paper)}${rules}`;
}

/**
 * A picture that stands alone: an SVG file with its own colors. Widths of lines of text are fixed, since whoever opens it
 * may lack the typeface.
 * @param toAbsolute makes an address of the site absolute
 * @param credit says where the file comes from and under which licence
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
