import { constants } from "node:os";

/**
 * Has this program end without a word once nobody reads what it says any more, as the programs of a shell do:
 * `npm run build -- --verbose | head -1`. Node by itself would print a stack.
 */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit(128 + constants.signals.SIGPIPE);
    });
  }
}
