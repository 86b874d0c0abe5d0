import { toHtml } from "hast-util-to-html";
import { href, siteUrl } from "../addresses/site-url.ts";
import { drawPathway } from "../diagrams/draw-pathway.ts";
import { layOutPathway, type Layouts } from "../diagrams/lay-out-pathway.ts";
import type { Layout } from "../diagrams/read-layout.ts";
import { toMermaid } from "../diagrams/to-mermaid.ts";
import { toSvgFile } from "../diagrams/to-svg-file.ts";
import type { Pathway } from "../graph/review.types.ts";

const layoutsBySource = new Map<string, Promise<Layouts>>();

/** Each pathway is laid out once, whatever number of pages show it, and again when it changes under the dev server. */
function layoutsOf(pathway: Pathway): Promise<Layouts> {
  const source = toMermaid(pathway);
  let layouts = layoutsBySource.get(source);
  if (!layouts) layoutsBySource.set(source, (layouts = layOutPathway(pathway)));
  return layouts;
}

/** The drawings of a pathway for its page: one for wide screens and, where it helps, one for narrow ones. */
export async function renderPathway(pathway: Pathway): Promise<{ wide: string; narrow?: string }> {
  const { wide, narrow } = await layoutsOf(pathway);
  const render = (layout: Layout, prefix: string) =>
    toHtml(drawPathway(pathway, layout, { prefix, href }), { space: "svg" });
  return { wide: render(wide, "wide"), ...(narrow && { narrow: render(narrow, "narrow") }) };
}

/** Width and height of a pathway's picture, in px. */
export async function getPathwaySize(pathway: Pathway): Promise<{ width: number; height: number }> {
  const { width, height } = (await layoutsOf(pathway)).wide.viewBox;
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** The picture as a file that stands alone; its links are absolute. */
export async function renderPathwayFile(pathway: Pathway): Promise<string> {
  const { wide } = await layoutsOf(pathway);
  return toSvgFile(pathway, wide, siteUrl);
}
