import type { Article } from "../schemas/review.ts";
import { siteName } from "../words/site-name.ts";

/** What every record that leaves the site says of itself. */
export interface Provenance {
  /** Licence of the data and what they are adapted from, in one line. */
  license: string;
  /** Version of the content, `1.0.0`. */
  contentVersion: string;
  /** Day on which the content was last changed, from the content itself and never from the clock. */
  contentDate: string;
}

/** The fields that every record of the site's own carries: licence, version and date. */
export const toProvenance = ({ licence, doi, content }: Article): Provenance => ({
  license: `${licence.name} (${licence.url}), adapted from doi:${doi}`,
  contentVersion: content.version,
  contentDate: content.updated,
});

/**
 * The same in one line, for formats that have a field for the database a record comes from:
 * `MSC exosomes in cancer 1.0.0 (2026-11-23), data CC BY-NC 4.0, from doi:10.7150/jca.25376`.
 * It says “data”, because the licence is that of the record and not of the work it describes.
 */
export const formatProvenance = ({ licence, doi, content }: Article): string =>
  `${siteName} ${content.version} (${content.updated}), data ${licence.name}, from doi:${doi}`;

/**
 * The key under which a work stands in the BibTeX, RIS and CSL-JSON files: the article's own part of its DOI and the
 * number it gives the work: 10.7150/jca.25376 and 39 → `jca25376-r39`. Keys must not meet those of a writer's other files.
 */
export function toCitationKey({ doi }: Article, number: number): string {
  const own = doi.slice(doi.indexOf("/") + 1).toLowerCase();
  return `${own.replace(/[^a-z0-9]/g, "")}-r${number}`;
}
