import { constants } from "node:os";

/**
 * Has this program end without a word once nobody reads what it says any more, as the programs of a shell do:
 * `npm run build -- --verbose | head -1`. Node by itself would print a stack, as where what is said goes to a disk that is full.
 */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(128 + constants.signals.SIGPIPE);
      const other = stream === process.stdout ? process.stderr : process.stdout;
      other.write(`What this program says cannot be written (${error.code}), so it ends.\n`, () => process.exit(1));
    });
  }
}
