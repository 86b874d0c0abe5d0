// `npm run check`: content, types, lint, format and new addresses, all of them even when one fails.
import { readOptions } from "./read-options.ts";
import { begin, programs } from "./run.ts";
import { runSteps } from "./run-steps.ts";

readOptions({});
const steps = [
  ["content", begin(programs.checkContent, []).tell],
  ["types", begin(programs.astro, ["check", "--minimumFailingSeverity", "warning"]).tell],
  ["lint", begin(programs.eslint, [".", "--max-warnings", "0"]).tell],
  ["format", begin(programs.prettier, ["--check", "--log-level", "warn", "."]).tell],
  ["addresses", begin(programs.recordAddresses, ["--check"]).tell],
] as const;

process.exitCode = await runSteps("—", steps);
