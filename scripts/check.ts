// `npm run check`: content, types, lint, format and new addresses, all of them even when one fails.
import { programs, run } from "./run.ts";
import { runSteps } from "./run-steps.ts";

/** Begins a program at once, beside the others, and yields a step that tells what it said when its turn has come. */
function begin(script: string, args: readonly string[]): () => Promise<number> {
  const said: Buffer[] = [];
  const end = run(script, args, {}, (piece) => said.push(piece));
  return async () => {
    const code = await end;
    process.stdout.write(Buffer.concat(said));
    return code;
  };
}

const steps = [
  ["content", begin(programs.checkContent, [])],
  ["types", begin(programs.astro, ["check", "--minimumFailingSeverity", "warning"])],
  ["lint", begin(programs.eslint, [".", "--max-warnings", "0"])],
  ["format", begin(programs.prettier, ["--check", "--log-level", "warn", "."])],
  ["addresses", begin(programs.recordAddresses, ["--check"])],
] as const;

process.exitCode = await runSteps("—", steps);
