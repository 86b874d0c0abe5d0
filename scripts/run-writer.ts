import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { nameWriter } from "../src/build/build-lock.ts";
import type { layoutTally } from "../src/site/tally.ts";
import { contentDirectory } from "../src/source/read-files.ts";
import { isStopped, nodeFlags, programs, waitFor } from "./run.ts";

/** What the process that wrote the pages tells of its work. */
export interface Written {
  layouts: typeof layoutTally;
  /** The most memory that it held at once, in bytes. */
  memory: number;
}

/** Thrown when the pages were not written, which is told already; holds what the build ends with. */
export class WriterError extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`writing the pages ended with ${code}`);
    this.code = code;
  }
}

/** From so many bytes of content on, a few thousand references, memory is dearer than time; and from so many it is scarce. */
const much = 10 * 1024 * 1024;
const veryMuch = 20 * 1024 * 1024;

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

/**
 * How V8 is to handle memory. It would let it grow to four times what is in use before it looks for what is not, and pages are
 * made and forgotten by the thousand: so it looks earlier in a large build, which takes half of the memory and up to a fifth more
 * of the processor, and gives back what it has no use for (`spare-memory.ts`).
 */
function chooseFlags(): string[] {
  const bytes = weighContent();
  return bytes > much ? [`--heap-growing-percent=${bytes > veryMuch ? 25 : 40}`, "--expose-gc"] : [];
}

/**
 * Writes the pages of the site in a process of its own, which ends when this one does.
 * @param lock the file of the build's lock, which this process holds
 * @throws WriterError when that failed, or was stopped
 */
export async function writePages(lock: string, isVerbose: boolean): Promise<Written> {
  const args = [...nodeFlags, ...chooseFlags(), programs.writePages, ...(isVerbose ? ["--verbose"] : [])];
  // What bundles the pages would keep the memory that this took for work of its own, which never comes.
  const env = { MIMALLOC_PURGE_DELAY: "0", ...process.env };
  const writer = spawn(process.execPath, args, { stdio: ["inherit", "inherit", "inherit", "ipc"], env });
  let written: Written | undefined;
  writer.on("message", (message) => (written = message as Written));
  const stop = () => writer.kill("SIGINT"); // Ctrl-C reaches both, what is meant for this process only this one
  process.on("SIGINT", stop);
  const end = waitFor(writer).finally(() => process.off("SIGINT", stop));
  if (writer.pid !== undefined) {
    nameWriter(lock, writer.pid);
    writer.send("begin", () => undefined); // one that could not be told has ended, and how is told below
  }
  const code = await end;
  if (code === 0 && written) return written;
  if (code > 128 && !isStopped(code))
    console.error(`What writes the pages was ended from outside (${code - 128}), as systems do when memory runs out.`);
  throw new WriterError(code === 0 ? 1 : code);
}
