import type { Reference } from "../graph/review.types.ts";
import { type Name, yearOf } from "../schemas/reference.ts";
import type { Article } from "../schemas/review.ts";
import { listCaveats } from "./caveats.ts";
import { formatFamily } from "./format-reference.ts";
import { formatProvenance, toCitationKey } from "./provenance.ts";

/** `in 't Anker, PS`: RIS has no place of its own for a particle. */
const formatRisName = (name: Name): string => `${formatFamily(name)}, ${name.given}`;

/** A field is one line. What would break it becomes a space, and so do several, at which citation-js looks for a tag. */
const toLine = (tag: string, value: string): string => `${tag}  - ${value.replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, " ")}`;

/** One record. */
function toRecord(reference: Reference, article: Article): string[] {
  const { entry, number } = reference;
  const [start, end] = entry.page?.split("-") ?? [];
  const caveats = listCaveats(reference);
  const fields: [tag: string, value: string | undefined][] = [
    ["TY", "JOUR"],
    ["ID", toCitationKey(article, number)],
    ["TI", entry.title],
    ...entry.author.map((name): [string, string] => ["AU", formatRisName(name)]),
    ["T2", entry["container-title"]],
    ["PY", String(yearOf(entry))],
    ["VL", entry.volume],
    ["SP", start],
    ["EP", end],
    ["DO", entry.DOI],
    ["AN", entry.PMID], // accession number, as PubMed’s own records are numbered
    ["C2", entry.PMCID], // where EndNote and Zotero keep it
    ["N1", caveats.join("; ") || undefined],
    ["DP", formatProvenance(article)],
  ];
  return [...fields.flatMap(([tag, value]) => (value === undefined ? [] : toLine(tag, value))), "ER  - ", ""];
}

/**
 * References as RIS (https://en.wikipedia.org/wiki/RIS_(file_format)), lines ended by CR LF. The authors are those that the
 * article prints; a note says where it cuts the list.
 */
export const toRis = (references: readonly Reference[], article: Article): string =>
  references.flatMap((reference) => toRecord(reference, article)).join("\r\n") + "\r\n";
