import type { Reference } from "../graph/review.types.ts";
import { isPerson, type Name, yearOf } from "../schemas/reference.ts";
import { listCaveats } from "./caveats.ts";
import { formatInverted, toDoiUrl } from "./format-reference.ts";
import { type Edition, formatProvenance, toCitationKey } from "./provenance.ts";
import { splitPages } from "./split-pages.ts";

/**
 * `in 't Anker, P. S.`, `King, M. L., Jr`: RIS has no place of its own for a particle. An organization ends in a comma, or
 * readers would take its last word for a family name.
 */
const formatRisName = (name: Name): string => formatInverted(name) + (isPerson(name) ? "" : ",");

/** A field is one line. What would break it becomes a space, and so do several, at which citation-js looks for a tag. */
const toLine = (tag: string, value: string): string => `${tag}  - ${value.replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, " ")}`;

/** One record. */
function toRecord(reference: Reference, edition: Edition): string[] {
  const { entry, number } = reference;
  const [start, end] = entry.page === undefined ? [] : splitPages(entry.page);
  const numbers = [...(entry.PMID ? [`PMID: ${entry.PMID}`] : []), ...(entry.PMCID ? [`PMCID: ${entry.PMCID}`] : [])];
  const caveats = listCaveats(reference);
  const fields: [tag: string, value: string | undefined][] = [
    ["TY", "JOUR"],
    ["ID", toCitationKey(edition, number)],
    ["TI", entry.title],
    ...entry.author.map((name): [string, string] => ["AU", formatRisName(name)]),
    ["T2", entry["container-title"]],
    ["PY", String(yearOf(entry))],
    ["VL", entry.volume],
    ["SP", start],
    ["EP", end],
    ["DO", entry.DOI],
    ["UR", entry.DOI && toDoiUrl(entry.DOI)],
    ["AN", entry.PMID], // accession number, as PubMed’s own records are numbered
    ["C2", entry.PMCID], // where EndNote keeps it
    ["N1", caveats.join("; ") || undefined],
    ["N1", numbers.join("; ") || undefined], // Zotero has no place for the two fields above, but keeps notes
    ["DP", formatProvenance(edition)],
  ];
  return [...fields.flatMap(([tag, value]) => (value === undefined ? [] : toLine(tag, value))), "ER  - ", ""];
}

/**
 * References as RIS (https://en.wikipedia.org/wiki/RIS_(file_format)), lines ended by CR LF. The authors are those that the
 * article prints; a note says where it cuts the list.
 */
export const toRis = (references: readonly Reference[], edition: Edition): string =>
  references.flatMap((reference) => toRecord(reference, edition)).join("\r\n") + "\r\n";
