import type { Article } from "../schemas/review.ts";
import { bytesOf, sha256Of, type DataFile } from "./data-file.ts";
import { formatAttribution } from "./format-attribution.ts";
import { mediaTypes } from "./media-types.ts";
import { toProvenance } from "./provenance.ts";
import { siteName } from "../site-name.ts";
import type { DataIndex } from "./schemas/data-index.ts";

/** What index.json says of the other files. */
export const toDataIndex = (files: readonly DataFile[], article: Article): DataIndex => ({
  title: `${siteName}: data`,
  source: article.doi,
  attribution: formatAttribution(article),
  ...toProvenance(article),
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
