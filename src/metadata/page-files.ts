import { toTwin } from "../addresses/addresses.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import type { PageFile, PageKind } from "./page-record.ts";

/** A format that is offered beside a page: the end of the file's name, its media type and what readers call it. */
type PageFormat = Pick<PageFile, "type" | "name"> & { extension: string };

const json: PageFormat = { extension: "json", type: mediaTypes.json, name: "JSON" };

/** Every kind of page that has files beside it, and which. `site/files.ts` writes them, so a format is added in both. */
const pageFormats: Partial<Record<PageKind, readonly PageFormat[]>> = {
  review: [json],
  section: [json],
  finding: [json],
  topic: [json],
  pathway: [
    json,
    { extension: "svg", type: mediaTypes.svg, name: "SVG" },
    { extension: "mmd", type: mediaTypes.text, name: "Mermaid" },
    { extension: "nodes.csv", type: mediaTypes.csv, name: "Nodes, CSV" },
    { extension: "edges.csv", type: mediaTypes.csv, name: "Edges, CSV" },
    { extension: "graphml", type: mediaTypes.xml, name: "GraphML" },
    { extension: "cyjs", type: mediaTypes.json, name: "Cytoscape" },
  ],
  reference: [
    { extension: "bib", type: mediaTypes.bibtex, name: "BibTeX" },
    { extension: "ris", type: mediaTypes.ris, name: "RIS" },
    { extension: "json", type: mediaTypes.cslJson, name: "CSL-JSON" },
  ],
};

/** The same as a page holds, in the formats offered beside its kind of page. */
export const getPageFiles = (kind: PageKind, address: string): (PageFile & Pick<PageFormat, "extension">)[] =>
  (pageFormats[kind] ?? []).map((format) => ({ address: toTwin(address, format.extension), ...format }));
