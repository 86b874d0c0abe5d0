import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { DataFile } from "../exports/data-file.ts";
import { toDataFiles } from "../exports/to-data-files.ts";
import { edition } from "./edition.ts";
import { review } from "./review.ts";

/** Keeps the text of a file packed until it is asked for: all of them together are a large part of what a build holds. */
function pack({ text, ...described }: DataFile): DataFile {
  const packed = deflateRawSync(text, { level: 1 });
  const chunkSize = Math.max(64, Buffer.byteLength(text)); // all at once, and not in pieces that are put together
  return {
    ...described,
    get text() {
      return inflateRawSync(packed, { chunkSize }).toString("utf8");
    },
  };
}

/** The files of /data/: made once a build from the same review as the pages. */
export const dataFiles: readonly DataFile[] = toDataFiles(review, edition).map(pack);
