// Every file that the site offers beside its pages: the same in formats for programs, JSON-LD, and the files of /data/.
import { readFileSync } from "node:fs";
import { addresses, toTwin } from "../addresses/addresses.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import { formatProvenance } from "../citations/provenance.ts";
import { toBibtex } from "../citations/to-bibtex.ts";
import { toRis } from "../citations/to-ris.ts";
import { toMermaid } from "../diagrams/to-mermaid.ts";
import { toJson, toJsonParts, type SiteFile } from "../exports/data-file.ts";
import { toPathwayGraph } from "../exports/graph-records.ts";
import { toCells, toExcelTable } from "../exports/table.ts";
import { toCsv } from "../exports/to-csv.ts";
import { toCytoscape } from "../exports/to-cytoscape.ts";
import { toGraphml } from "../exports/to-graphml.ts";
import { toNanopublications, toTrig } from "../exports/to-nanopublications.ts";
import { toFindingTable } from "../exports/tables.ts";
import { toCslRecord } from "../exports/to-csl-record.ts";
import { toFindingRecord } from "../exports/to-finding-record.ts";
import { toPathwayRecord } from "../exports/to-pathway-record.ts";
import { toReviewRecord, toSectionRecord } from "../exports/to-review-record.ts";
import { toTopicRecord } from "../exports/to-topic-record.ts";
import { findTopicFindings, findTopicWorks } from "../evidence/evidence-map.ts";
import { placeMoves, readMoves } from "../graph/place-moves.ts";
import type { Finding, Reference } from "../graph/review.types.ts";
import { formatManifest, formatOpenSearch } from "../metadata/format-conventions.ts";
import { formatFeed } from "../metadata/format-feed.ts";
import { formatCitationFile } from "../metadata/format-citation-file.ts";
import { locateCodemeta } from "../metadata/locate-codemeta.ts";
import { toLinkset, toLinksetAddress } from "../metadata/to-linkset.ts";
import { serializeGraph, serializeJsonLd } from "../metadata/json-ld/json-ld.ts";
import { toGraphNodes, toPageDocument } from "../metadata/json-ld/site-nodes.ts";
import { getListFiles, getPageFiles } from "../metadata/page-files.ts";
import type { ListFile, PageKind } from "../metadata/page-record.ts";
import { href, siteUrl } from "../addresses/site-url.ts";
import { dataFiles } from "./data-files.ts";
import { edition } from "./edition.ts";
import { toMovedFiles } from "./moved-files.ts";
import { getPageRecord, pageRecords } from "./page-records.ts";
import { renderPathwayFile, renderPathwayGpml } from "./pathway-drawings.ts";
import { review } from "./review.ts";
import { searchFiles } from "./search-files.ts";

/**
 * Writes the files beside the page of one record, in the formats that its kind of page offers.
 * @throws Error when a format is offered that nothing here writes
 */
function writeFiles(kind: PageKind, address: string, texts: Record<string, SiteFile["toText"]>): SiteFile[] {
  return getPageFiles(kind, address).map(({ address: file, type, extension }) => {
    const toText = texts[extension];
    if (!toText) throw new Error(`nothing writes the file ${file} that its page offers`);
    return { address: file, type, toText };
  });
}

const nanopublications = Map.groupBy(toNanopublications(review, edition), ({ number }) => number);

const twins: SiteFile[] = [
  ...writeFiles("review", addresses.review, { json: () => toJson(toReviewRecord(review, edition)) }),
  ...review.sections.flatMap((section) =>
    writeFiles("section", addresses.section(section.id), { json: () => toJson(toSectionRecord(section, edition)) }),
  ),
  ...review.references.flatMap((reference) =>
    writeFiles("reference", addresses.reference(reference.number), {
      bib: () => toBibtex([reference], edition),
      ris: () => toRis([reference], edition),
      json: () => toJson([toCslRecord(reference, edition)]), // CSL-JSON is a list even of one
    }),
  ),
  ...review.findings.flatMap((finding) =>
    writeFiles("finding", addresses.finding(finding.number), {
      json: () => toJson(toFindingRecord(finding, edition)),
      trig: () => toTrig(nanopublications.get(finding.number) ?? [], edition),
    }),
  ),
  ...review.topics.flatMap((topic) =>
    writeFiles("topic", addresses.topic(topic.id), { json: () => toJson(toTopicRecord(topic, edition)) }),
  ),
  ...review.pathways.flatMap((pathway) => {
    const { nodes, edges } = toPathwayGraph([pathway], edition);
    return writeFiles("pathway", addresses.pathway(pathway.id), {
      "nodes.csv": () => toCsv(toCells(nodes)),
      "nodes-excel.csv": () => toExcelTable(nodes),
      "edges.csv": () => toCsv(toCells(edges)),
      "edges-excel.csv": () => toExcelTable(edges),
      graphml: () => toGraphml(pathway.title, nodes, edges),
      cyjs: () => toCytoscape(pathway.title, { nodes, edges, edition }),
      json: () => toJson(toPathwayRecord(pathway, edition)),
      svg: () => renderPathwayFile(pathway),
      mmd: () => `%% ${formatProvenance(edition)}\n${toMermaid(pathway)}`,
      gpml: () => renderPathwayGpml(pathway),
    });
  }),
];

/** The works and findings that a page lists, as files. */
const toListFiles = (
  address: string,
  { references, findings }: { references: readonly Reference[]; findings: readonly Finding[] },
): SiteFile[] => {
  const records = () => findings.map((finding) => toFindingRecord(finding, edition));
  const texts: Record<ListFile["of"], Record<string, SiteFile["toText"]>> = {
    works: {
      ".bib": () => toBibtex(references, edition),
      ".ris": () => toRis(references, edition),
      ".json": () => toJson(references.map((reference) => toCslRecord(reference, edition))),
    },
    findings: {
      ".csv": () => toCsv(toCells(toFindingTable(records()))),
      "-excel.csv": () => toExcelTable(toFindingTable(records())),
      ".json": () => toJson(records()),
    },
  };
  return getListFiles(address, { references, findings }).map((file) => {
    const toText = texts[file.of][file.ending];
    if (!toText) throw new Error(`nothing writes the list ${file.address} that its page offers`);
    return { address: file.address, type: file.type, toText };
  });
};

const lists: SiteFile[] = [
  ...review.sections.flatMap((section) => toListFiles(addresses.section(section.id), section)),
  ...review.topics.flatMap((topic) =>
    toListFiles(addresses.topic(topic.id), {
      references: findTopicWorks(topic),
      findings: findTopicFindings(topic),
    }),
  ),
  ...review.pathways.flatMap((pathway) => toListFiles(addresses.pathway(pathway.id), pathway)),
];

/** Beside every page, what its head says of it in JSON-LD; and all of it as one graph. */
const jsonLd: SiteFile[] = [
  ...pageRecords.map((page) => ({
    address: toTwin(page.address, "jsonld"),
    type: mediaTypes.jsonLd,
    toText: () => serializeJsonLd(toPageDocument(page, edition, siteUrl)),
  })),
  {
    address: addresses.graph,
    type: mediaTypes.jsonLd,
    toText: () => serializeGraph(toGraphNodes(review, pageRecords, siteUrl)),
  },
];

const dataSiteFiles = dataFiles.map((file) => ({
  address: `${addresses.data}${file.path}`,
  type: `${file.mediaType}; charset=utf-8`,
  toText: file.toParts,
}));

/** What feeds, browsers, phones and catalogs look for. */
const conventions: SiteFile[] = [
  { address: addresses.feed, type: mediaTypes.atom, toText: () => formatFeed(edition, siteUrl) },
  { address: addresses.openSearch, type: mediaTypes.openSearch, toText: () => formatOpenSearch(edition, siteUrl) },
  {
    address: addresses.manifest,
    type: mediaTypes.manifest,
    toText: () => formatManifest(edition, getPageRecord(addresses.home).description, href),
  },
  {
    address: addresses.citationFile,
    type: mediaTypes.citationFile,
    toText: () => formatCitationFile(edition),
  },
  {
    address: addresses.codemeta,
    type: mediaTypes.jsonLd,
    toText: () => locateCodemeta(readFileSync("codemeta.json", "utf8"), edition),
  },
];

/** Beside every page, its typed links and those of its files; and all of them in one. */
const linksets: SiteFile[] = [
  ...pageRecords.map((page) => ({
    address: toLinksetAddress(page),
    type: mediaTypes.linkset,
    toText: () => toJson(toLinkset(page, edition, siteUrl)),
  })),
  {
    address: addresses.linkset,
    type: mediaTypes.linkset,
    toText: () =>
      toJsonParts(
        "linkset",
        pageRecords.values().map((page) => toLinkset(page, edition, siteUrl).linkset),
      ),
  },
];

/** A new file is added here, and to `metadata/page-files.ts` if its page offers it. */
const presentFiles: readonly SiteFile[] = [
  ...twins,
  ...lists,
  ...jsonLd,
  ...linksets,
  ...conventions,
  ...dataSiteFiles,
];

/** What the search loads. No address of it is promised: those of its parts change with what can be found. */
const searchSiteFiles: SiteFile[] = searchFiles.map(({ path, json }) => ({
  address: `${addresses.search}${path}.json`,
  type: `${mediaTypes.json}; charset=utf-8`,
  toText: () => json,
}));

/** Every file beside the pages, each address once: those of today, those that moved or were withdrawn, and the search. */
export const siteFiles: readonly SiteFile[] = [
  ...presentFiles,
  ...toMovedFiles(review.moved, presentFiles, () => placeMoves(readMoves())),
  ...searchSiteFiles,
];
