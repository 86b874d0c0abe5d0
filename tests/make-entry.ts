import type { ReferenceEntry } from "../src/schemas/reference.ts";

/** A complete reference as authored, with some fields replaced. */
export const makeEntry = (fields: Partial<ReferenceEntry> = {}): ReferenceEntry => ({
  id: "zhu2012",
  "citation-label": "39",
  type: "article-journal",
  title: "Exosomes promote tumor growth in vivo",
  author: [
    { family: "Zhu", given: "W" },
    { family: "Huang", given: "L" },
  ],
  "container-title": "Cancer Lett",
  volume: "315",
  page: "28-37",
  issued: { "date-parts": [[2012]] },
  custom: { identifiers: { status: "none" } },
  ...fields,
});
