import { toTwin } from "../addresses.ts";
import type { PageFile, PageKind } from "./page-record.ts";

const json: [extension: string, type: string, name: string] = ["json", "application/json", "JSON"];
const formats: Partial<Record<PageKind, (typeof json)[]>> = {
  review: [json],
  section: [json],
  finding: [json],
  topic: [json],
  pathway: [json],
  reference: [
    ["bib", "application/x-bibtex", "BibTeX"],
    ["ris", "application/x-research-info-systems", "RIS"],
    ["json", "application/vnd.citationstyles.csl+json", "CSL-JSON"],
  ],
};

/** The same as a page holds, in the formats offered beside its kind of page. */
export const getPageFiles = (kind: PageKind, address: string): PageFile[] =>
  (formats[kind] ?? []).map(([extension, type, name]) => ({ address: toTwin(address, extension), type, name }));
