import { isStopped } from "./run.ts";

/** A thing to do, by its name; yields an exit code. */
export type Step = readonly [name: string, run: () => number | Promise<number>];

/**
 * Does everything in turn, even when one fails, and says at the end what failed; Ctrl-C ends it at once.
 * @returns 0 when all went well, 1 when something failed, 130 after Ctrl-C
 */
export async function runSteps(sign: string, steps: readonly Step[]): Promise<number> {
  const failed: string[] = [];
  for (const [name, step] of steps) {
    console.log(`\n${sign} ${name}`);
    const code = await step();
    if (isStopped(code)) return code;
    if (code !== 0) failed.push(name);
  }
  if (failed.length === 0) return 0;
  console.error(`\nFailed: ${failed.join(", ")}.`);
  return 1;
}
