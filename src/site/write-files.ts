// The files beside the pages are some ten times as many as the pages, so a build writes them by itself: asking Astro for each
// as for a page took longer than making it, and Astro keeps what it was asked for to the end.
import type { AstroIntegration } from "astro";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { SiteFile } from "../exports/data-file.ts";

// Astro bundles the pages apart from its own settings, so what both must see stands outside of any module.
const shared = globalThis as { offeredFiles?: readonly SiteFile[] };

/** Says which files a build is to write beside the pages. */
export function offerFiles(files: readonly SiteFile[]): void {
  shared.offeredFiles = files;
}

const encoder = new TextEncoder();
/** What a text becomes on its way into a file: as a whole it would take its size once more, and longer than it is needed. */
const bytes = new Uint8Array(1024 * 1024);

/** Writes a new file, part by part. @throws Error when there is one already */
function writeParts(path: string, parts: Iterable<string>): void {
  const file = openSync(path, "wx");
  try {
    for (const part of parts) {
      for (let done = 0; done < part.length;) {
        const { read, written } = encoder.encodeInto(part.slice(done), bytes);
        for (let at = 0; at < written;) at += writeSync(file, bytes, at, written - at);
        done += read;
      }
    }
  } finally {
    closeSync(file);
  }
}

/** After how many files others get a turn, such as the line that says how long it takes. */
const turn = 200;

/** Writes all that was offered. @throws Error when nothing was, or when there is a file already */
async function writeOffered(folder: string): Promise<void> {
  const files = shared.offeredFiles;
  if (!files) throw new Error("no page said which files stand beside the pages");
  delete shared.offeredFiles;
  const made = new Set<string>();
  for (const [index, file] of files.entries()) {
    const path = join(folder, file.address);
    const place = dirname(path);
    if (!made.has(place)) mkdirSync(place, { recursive: true });
    made.add(place);
    const text = await file.toText();
    writeParts(path, typeof text === "string" ? [text] : text);
    if (index % turn === 0) await pause();
  }
}

/** An integration of Astro: once the pages are written, so are the files that were offered. */
export const writeFiles = (): AstroIntegration => ({
  name: "write-files",
  hooks: {
    "astro:build:generated": ({ dir }) => writeOffered(fileURLToPath(dir)),
  },
});
