import { listCaveats } from "../citations/caveats.ts";
import { formatProvenance, toCitationKey } from "../citations/provenance.ts";
import type { Reference } from "../graph/review.types.ts";
import type { Article } from "../schemas/review.ts";
import type { CslRecord } from "./schemas/csl-record.ts";

/**
 * A reference as plain CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables):
 * the authors that the article prints and no “et al.”, which CSL has no way to say; a note says it.
 */
export function toCslRecord(reference: Reference, article: Article): CslRecord {
  const { custom: _, ...entry } = reference.entry;
  const caveats = listCaveats(reference);
  return {
    ...entry,
    "citation-key": toCitationKey(article, reference.number),
    ...(caveats.length > 0 && { note: caveats.join("; ") }),
    source: formatProvenance(article),
  };
}
