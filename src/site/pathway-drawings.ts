import { toHtml } from "hast-util-to-html";
import { href, siteUrl } from "../addresses/site-url.ts";
import { drawPathway } from "../diagrams/draw-pathway.ts";
import { layOutPathway } from "../diagrams/lay-out-pathway.ts";
import type { PlacedPathway } from "../diagrams/place-pathway.ts";
import { toSvgFile } from "../diagrams/to-svg-file.ts";
import { addresses } from "../addresses/addresses.ts";
import { findVerifiedDoi, formatName } from "../citations/format-reference.ts";
import { formatProvenance, toProvenance } from "../citations/provenance.ts";
import { toGpml } from "../diagrams/to-gpml.ts";
import { edition } from "./edition.ts";
import type { Edge, Pathway } from "../graph/review.types.ts";
import { layOutOnce } from "./kept-layouts.ts";

const placed = new WeakMap<Pathway, Promise<PlacedPathway>>();

/**
 * Each pathway is laid out once, whatever number of pages show it, and again when it changes under the dev server. Two that
 * look alike are two: what is placed are the nodes and edges of one.
 */
function place(pathway: Pathway): Promise<PlacedPathway> {
  const known = placed.get(pathway) ?? layOutPathway(pathway, layOutOnce);
  placed.set(pathway, known);
  return known;
}

/** The drawing of a pathway for its page. */
export async function renderPathway(pathway: Pathway): Promise<string> {
  const edgeHref = ({ number }: Edge) => `#edge-${number}`;
  return toHtml(drawPathway(pathway, await place(pathway), { prefix: "drawing", href, edgeHref }), { space: "svg" });
}

/** Width and height of a pathway's picture, in px. */
export async function getPathwaySize(pathway: Pathway): Promise<{ width: number; height: number }> {
  const { width, height } = (await place(pathway)).viewBox;
  return { width, height };
}

/** The picture as a file that stands alone; its links are absolute. */
export async function renderPathwayFile(pathway: Pathway): Promise<string> {
  return toSvgFile(pathway, await place(pathway), siteUrl, formatProvenance(edition));
}

/** The drawing in the format of PathVisio and WikiPathways, with identifiers and works. */
export async function renderPathwayGpml(pathway: Pathway): Promise<string> {
  const { license, site, contentVersion, contentDate } = toProvenance(edition);
  const url = siteUrl(addresses.pathway(pathway.id));
  const source = { url, site: `${site} ${contentVersion}`, license, date: contentDate };
  return toGpml(pathway, await place(pathway), { ...source, formatName, findDoi: findVerifiedDoi });
}
