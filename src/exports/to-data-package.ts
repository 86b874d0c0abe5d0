import { addresses } from "../addresses/addresses.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import { formatAttribution } from "../citations/format-article.ts";
import { toDoiUrl } from "../citations/format-reference.ts";
import { type Edition, licenseIdOf, toProvenance } from "../citations/provenance.ts";
import { bytesOf, type DataFile, nameData, sha256Of, toJson } from "./data-file.ts";

/** `references.bib` → `references-bib`: a name of lower-case letters, figures and hyphens, as the standard wants it. */
const toName = (path: string): string => path.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/**
 * datapackage.json: every file with its size, checksum and, of a table, its columns, as a Data Package 2.0
 * (https://datapackage.org/standard/data-package/), which Frictionless, R and others read.
 */
export function toDataPackage(files: readonly DataFile[], edition: Edition): DataFile {
  const { site, title, doi, licence, keywords, content, home } = edition;
  const license = licenseIdOf(edition);
  const described = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: toName(site.name),
    title: nameData(edition),
    description: `${formatAttribution(edition)}. ${toProvenance(edition).license}.`,
    ...(home !== undefined && { id: `${home}${addresses.data}`, homepage: `${home}/` }),
    version: content.version,
    created: `${content.updated}T00:00:00Z`,
    keywords,
    licenses: [{ ...(license !== undefined && { name: license }), path: licence.url, title: licence.name }],
    sources: [{ title, path: toDoiUrl(doi), version: edition.published }],
    resources: files.map((file) => ({
      name: toName(file.path),
      path: file.path,
      description: file.holds,
      ...(file.table && { type: "table", format: "csv", dialect: { lineTerminator: "\r\n" } }),
      mediatype: file.mediaType,
      encoding: "utf-8",
      bytes: bytesOf(file),
      hash: `sha256:${sha256Of(file)}`,
      ...(file.table && { schema: { ...file.table, missingValues: [""] } }),
    })),
  };
  return {
    path: "datapackage.json",
    holds: "The same list as a Data Package (Frictionless), with the columns of every table.",
    mediaType: mediaTypes.json,
    text: toJson(described),
  };
}
