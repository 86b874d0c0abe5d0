// Writes the pages of the site for `scripts/build.ts`, which starts it: in a process of its own, so that the memory which that
// takes is given back before the pages are checked and indexed. `--verbose` names every file that is written.
import { build } from "astro";
import { tallies } from "../src/site/tally.ts";
import { endWithReader } from "./end-with-reader.ts";
import { readOptions } from "./read-options.ts";
import type { Written } from "./run-writer.ts";
import { spareMemory } from "./spare-memory.ts";
import { tellFailure } from "./tell-failure.ts";

const options = readOptions({ verbose: { type: "boolean" } });

/** Waits until the build says that its lock names this process. A build that was killed says nothing, and nothing is written. */
function waitForLock(): Promise<void> {
  if (!process.send) throw new Error("This is a part of `npm run build`: run that.");
  if (!process.connected) process.exit(1); // the build was killed, now or later
  process.once("disconnect", () => process.exit(1));
  return new Promise((begin) => process.once("message", () => begin()));
}

/** Tells the build what was done, and leaves it. */
function tellWritten(): void {
  process.removeAllListeners("disconnect");
  const written: Written = { ...tallies, memory: process.resourceUsage().maxRSS * 1024 };
  process.send?.(written, undefined, undefined, () => {
    if (process.connected) process.disconnect(); // else the build was killed just now
  });
}

endWithReader();
try {
  await waitForLock();
  spareMemory();
  await build({ logLevel: options.verbose ? "info" : "warn" });
  tellWritten();
} catch (error) {
  tellFailure(error);
  process.exit(1);
}
