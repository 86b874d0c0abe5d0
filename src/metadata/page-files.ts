import { toTwin } from "../addresses/addresses.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import type { ListFile, PageFile, PageKind } from "./page-record.ts";

/** A format that is offered beside a page: the end of the file's name, its media type and what readers call it. */
type PageFormat = Pick<PageFile, "type" | "name"> & { extension: string };

const json: PageFormat = { extension: "json", type: mediaTypes.json, name: "JSON" };

const workFormats: readonly PageFormat[] = [
  { extension: "bib", type: mediaTypes.bibtex, name: "BibTeX" },
  { extension: "ris", type: mediaTypes.ris, name: "RIS" },
  { extension: "json", type: mediaTypes.cslJson, name: "CSL-JSON" },
];
const csv: PageFormat = { extension: "csv", type: mediaTypes.csv, name: "CSV" };

/**
 * A format that a list is offered in; its ending is what stands behind the word for what the list holds. What a reader chooses
 * of the list is cut out of the file by `client/pick-records.ts`, which knows the formats by their endings.
 */
type ListFormat = Omit<ListFile, "address" | "of">;

const toListFormat = ({ extension, type, name }: PageFormat): ListFormat => ({ ending: `.${extension}`, type, name });
const listFormats: Record<ListFile["of"], readonly ListFormat[]> = {
  works: workFormats.map(toListFormat),
  findings: [
    toListFormat(csv),
    { ending: "-excel.csv", type: mediaTypes.csv, name: "CSV for Excel" },
    toListFormat(json),
  ],
};

/** Every kind of page that has files beside it, and which. `site/files.ts` writes them, so a format is added in both. */
const pageFormats: Partial<Record<PageKind, readonly PageFormat[]>> = {
  review: [json],
  section: [json],
  finding: [json, { extension: "trig", type: mediaTypes.trig, name: "Nanopublication" }],
  topic: [json],
  pathway: [
    json,
    { extension: "svg", type: mediaTypes.svg, name: "SVG" },
    { extension: "mmd", type: mediaTypes.text, name: "Mermaid" },
    { extension: "nodes.csv", type: mediaTypes.csv, name: "Nodes, CSV" },
    { extension: "nodes-excel.csv", type: mediaTypes.csv, name: "Nodes, CSV for Excel" },
    { extension: "edges.csv", type: mediaTypes.csv, name: "Edges, CSV" },
    { extension: "edges-excel.csv", type: mediaTypes.csv, name: "Edges, CSV for Excel" },
    { extension: "graphml", type: mediaTypes.xml, name: "GraphML" },
    { extension: "cyjs", type: mediaTypes.json, name: "Cytoscape" },
    { extension: "gpml", type: mediaTypes.gpml, name: "GPML" },
  ],
  reference: workFormats,
};

/** The same as a page holds, in the formats offered beside its kind of page. */
export const getPageFiles = (kind: PageKind, address: string): (PageFile & Pick<PageFormat, "extension">)[] =>
  (pageFormats[kind] ?? []).map((format) => ({ address: toTwin(address, format.extension), ...format }));

/** A page that shows works and findings. */
interface Listing {
  references: readonly unknown[];
  findings: readonly unknown[];
}

/**
 * The lists that a page shows, as files below it: `/topics/vegf/references.bib`, `/topics/vegf/findings.csv`. A list that is empty is
 * no file.
 */
export function getListFiles(address: string, { references, findings }: Listing): ListFile[] {
  const toFiles = (of: ListFile["of"], name: string) =>
    listFormats[of].map((format) => ({ ...format, of, address: `${address}${name}${format.ending}` }));
  return [
    ...(references.length > 0 ? toFiles("works", "references") : []),
    ...(findings.length > 0 ? toFiles("findings", "findings") : []),
  ];
}
