import { formatAttribution } from "../citations/format-article.ts";
import { type Edition, toProvenance } from "../citations/provenance.ts";
import { mediaTypes } from "../addresses/media-types.ts";
import { bytesOf, type DataFile, nameData, sha256Of } from "./data-file.ts";
import type { DataIndex } from "./schemas/data-index.ts";

/** What index.json says of the other files. */
export const toDataIndex = (files: readonly DataFile[], edition: Edition): DataIndex => ({
  title: nameData(edition),
  source: edition.doi,
  attribution: formatAttribution(edition),
  ...toProvenance(edition),
  files: files.map((file) => ({
    path: file.path,
    holds: file.holds,
    mediaType: file.mediaType,
    ...(file.records !== undefined && { records: file.records }),
    ...(file.schema !== undefined && { schema: file.schema }),
    bytes: bytesOf(file),
    sha256: sha256Of(file),
  })),
});

/** The checksums of files as `sha256sum --check` reads them, in the folder itself. */
export const toChecksums = (files: readonly DataFile[]): DataFile => ({
  path: "SHA256SUMS",
  holds: "SHA-256 of every file; “sha256sum --check SHA256SUMS” in a copy of the folder compares them.",
  mediaType: mediaTypes.text,
  text: files.map((file) => `${sha256Of(file)}  ${file.path}\n`).join(""),
});

/** LICENSE.txt: the license of the data, which some formats have no place for. */
export const toLicenseText = (edition: Edition): string => `${edition.licence.name}
${edition.licence.url}

These files are an adaptation of one article, which is published under that license, and are offered under the same terms:
use them with credit, ${edition.licence.nonCommercial ? "for purposes that are not commercial, " : ""}and say what you changed.

Credit: ${formatAttribution(edition)}

What was changed: the wording throughout, the division into sections, findings and topics, and the readings that stand
beside ${edition.table ? "the rows of Table 1" : "each finding"}. Bibliographic records${edition.table ? ", numbers and the cells of Table 1" : " and numbers"} are as the article prints them.
Identifiers (DOI, PMID, PMCID) are not the article's; they were added from public records.
The license is that of the records and not of the works that they describe.
`;
