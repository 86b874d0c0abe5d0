import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { DataFile } from "./data-file.ts";

/** A file of /data/ whose text is packed until it is asked for. */
export interface PackedFile extends DataFile {
  /** Its text in parts that follow one another, each of which takes little. */
  toParts: () => Generator<string>;
}

/** How many characters of a text are packed together. */
const most = 1_000_000;

/** A text in parts that follow one another; none ends within a character. */
function* cut(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const to = from + most;
    const part = text.slice(from, /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? to + 1 : to);
    yield part;
    from += part.length;
  }
}

/** Keeps a text packed: those of all files together are a large part of what a build holds. @returns what unpacks it */
function pack(text: string): () => string {
  const packed = deflateRawSync(text, { level: 1 });
  const chunkSize = Math.max(64, Buffer.byteLength(text)); // all at once, and not in pieces that are put together
  return () => inflateRawSync(packed, { chunkSize }).toString("utf8");
}

/** A file with its text packed. */
export function packFile({ text, ...described }: DataFile): PackedFile {
  const parts = Array.from(cut(text), pack);
  return {
    ...described,
    get text() {
      return parts.map((unpack) => unpack()).join("");
    },
    *toParts() {
      for (const unpack of parts) yield unpack();
    },
  };
}
