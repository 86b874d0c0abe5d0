// Settings that spare memory. Imported by the build before all else, since what it loads reads them as it is loaded.
import { setFlagsFromString } from "node:v8";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { contentDirectory } from "../src/source/read-files.ts";

/** From so many bytes of content on, a few thousand references, memory is dearer than time. */
const much = 10 * 1024 * 1024;

/** How many bytes the content has; none where it is not to be read, which the build tells by itself. */
function weighContent(): number {
  try {
    const entries = readdirSync(contentDirectory, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  } catch {
    return 0;
  }
}

// V8 would let its memory grow to four times what is in use before it looks for what is not. Pages are made and forgotten by
// the thousand, so it looks earlier in a large build: that takes half of the memory, and up to a fifth more of the processor.
if (weighContent() > much) setFlagsFromString("--heap-growing-percent=40");

// What bundles the pages would keep the memory that this took for work of its own, which never comes.
process.env["MIMALLOC_PURGE_DELAY"] ??= "0";
