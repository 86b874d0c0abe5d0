import { packFile, type PackedFile } from "../exports/pack-file.ts";
import { toDataFiles } from "../exports/to-data-files.ts";
import { edition } from "./edition.ts";
import { review } from "./review.ts";

/** The files of /data/: made once a build from the same review as the pages. */
export const dataFiles: readonly PackedFile[] = toDataFiles(review, edition).map(packFile);
