import { spawn } from "node:child_process";
import { nameWriter } from "../src/build/build-lock.ts";
import type { Tallies } from "../src/site/tally.ts";
import { cleanEnvironment, isStopped, nameSignal, nodeFlags, programs, waitFor } from "./run.ts";

/** What the process that wrote the pages tells of its work. */
export interface Written extends Tallies {
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

/** Says how the pages came not to be written, where what writes them could not say it. */
function tellEnd(code: number): void {
  const signal = nameSignal(code);
  if (code === 0)
    console.error("What writes the pages ended without a word that all are written. Nothing was published.");
  else if (signal && !isStopped(code))
    console.error(
      `What writes the pages ended abruptly by signal ${signal}, as happens when memory runs out. Nothing was published.`,
    );
}

/**
 * Writes the pages of the site in a process of its own, which ends when this one does.
 * @param lock the file of the build's lock, which this process holds
 * @throws WriterError when that failed, or was stopped
 * @throws BuildRunsError when another build has the lock by now; then no page is written, or none is to be published
 */
export async function writePages(lock: string, isVerbose: boolean): Promise<Written> {
  const args = [...nodeFlags, programs.writePages, ...(isVerbose ? ["--verbose"] : [])];
  // What bundles the pages would keep the memory that this took for work of its own, which never comes.
  const env = { MIMALLOC_PURGE_DELAY: "0", ...cleanEnvironment() };
  const writer = spawn(process.execPath, args, { stdio: ["inherit", "inherit", "inherit", "ipc"], env });
  let written: Written | undefined;
  writer.on("message", (message) => (written = message as Written));
  const stop = () => writer.kill("SIGINT"); // Ctrl-C reaches both, what is meant for this process only this one
  process.on("SIGINT", stop);
  const end = waitFor(writer).finally(() => process.off("SIGINT", stop));
  if (writer.pid !== undefined) {
    try {
      nameWriter(lock, writer.pid);
    } catch (error) {
      writer.kill("SIGKILL"); // it waits to be told to begin
      await end;
      throw error;
    }
    writer.send("begin", () => undefined); // one that could not be told has ended, and how is told below
  }
  const code = await end;
  if (code === 0 && written) {
    nameWriter(lock, undefined);
    return written;
  }
  tellEnd(code);
  throw new WriterError(code === 0 ? 1 : code);
}
