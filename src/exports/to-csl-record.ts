import { listCaveats } from "../citations/caveats.ts";
import { formatFamily, spaceInitials } from "../citations/format-reference.ts";
import { type Edition, formatProvenance, toCitationKey } from "../citations/provenance.ts";
import type { Reference } from "../graph/review.types.ts";
import { isPerson, type Name } from "../schemas/reference.ts";
import type { CslRecord } from "./schemas/csl-record.ts";

/**
 * A name as every reader of CSL-JSON takes it. Particles stand before the family name, from which citation processors part them
 * again (https://docs.citationstyles.org/en/stable/specification.html#names), since Zotero drops them from fields of their own.
 */
const toCslName = (name: Name): CslRecord["author"][number] =>
  isPerson(name)
    ? {
        family: formatFamily(name),
        given: spaceInitials(name.given),
        ...(name.suffix !== undefined && { suffix: name.suffix }),
      }
    : name;

/**
 * A reference as plain CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables):
 * the authors that the article prints and no “et al.”, which CSL has no way to say; a note says it.
 */
export function toCslRecord(reference: Reference, edition: Edition): CslRecord {
  const { custom: _, ...entry } = reference.entry;
  const caveats = listCaveats(reference);
  return {
    ...entry,
    author: entry.author.map(toCslName),
    "citation-key": toCitationKey(edition, reference.number),
    ...(caveats.length > 0 && { note: caveats.join("; ") }),
    source: formatProvenance(edition),
  };
}
