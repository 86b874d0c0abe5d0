import { readCreativeCommons } from "../schemas/creative-commons.ts";
import type { Article } from "../schemas/review.ts";

/** The content in one version, and where it is published. */
export interface Edition extends Article {
  /** URL of the site's root without its last slash; absent in a build that was not told where the site will live. */
  home?: string;
}

/** An address as a file must write it, which may be read anywhere: with the host where that is known. */
export const locate = ({ home = "" }: Edition, address: string): string => `${home}${address}`;

/** What the site is called, and where it is, if that is known. */
const nameSite = ({ site, home }: Edition): string => (home === undefined ? site.name : `${site.name}, ${home}/`);

/** Who made the content, as formats that want an author name them; the content names no person. */
export const nameCurators = ({ site }: Pick<Article, "site">): string => `The curators of ${site.name}`;

/**
 * The license by its identifier in https://spdx.org/licenses/, where its address tells that, as of Creative Commons; nothing for those of
 * one country, which have other words.
 */
export function licenseIdOf({ licence: { url } }: Pick<Article, "licence">): string | undefined {
  const license = readCreativeCommons(url);
  if (!license?.isInternational) return undefined;
  const { code, version } = license;
  return code === "zero" ? `CC0-${version}` : code === "mark" ? undefined : `CC-${code.toUpperCase()}-${version}`;
}

/** What every record that leaves the site says of itself. */
export interface Provenance {
  /** License of the data and what they are adapted from, in one line. */
  license: string;
  /** Name of the site, and its URL where that is known. */
  site: string;
  /** Version of the content, `1.0.0`. */
  contentVersion: string;
  /** Day on which the content was last changed, from the content itself and never from the clock. */
  contentDate: string;
}

/** The fields that every record of the site's own carries: license, version and date. */
export const toProvenance = (edition: Edition): Provenance => ({
  license: `${edition.licence.name} (${edition.licence.url}), adapted from doi:${edition.doi}`,
  site: nameSite(edition),
  contentVersion: edition.content.version,
  contentDate: edition.content.updated,
});

/**
 * The same in one line, for formats that have a field for the database a record comes from:
 * `MSC exosomes in cancer, https://example.org/, 1.0.0 (2026-11-23), data CC BY-NC 4.0
 * (https://creativecommons.org/licenses/by-nc/4.0/), from doi:10.7150/jca.25376`.
 * It says “data”, because the license is that of the record and not of the work it describes.
 */
export const formatProvenance = (edition: Edition): string => {
  const { licence, doi, content, home } = edition;
  const site = `${nameSite(edition)}${home === undefined ? "" : ","} ${content.version} (${content.updated})`;
  return `${site}, data ${licence.name} (${licence.url}), from doi:${doi}`;
};

/** What the citation keys of all works of an article begin with, its own part of its DOI: 10.7150/jca.25376 → `jca25376-r` */
export function toKeyStem({ doi }: Pick<Article, "doi">): string {
  const own = doi.slice(doi.indexOf("/") + 1).toLowerCase();
  return `${own.replace(/[^a-z0-9]/g, "")}-r`;
}

/**
 * The key under which a work stands in the BibTeX, RIS and CSL-JSON files, which ends in the number that the article gives
 * it: `jca25376-r39`. Keys must not meet those of a writer's other files.
 */
export const toCitationKey = (article: Article, number: number): string => `${toKeyStem(article)}${number}`;
