// `npm run check`: content, types, lint, format and new addresses, all of them even when one fails.
import { programs, run } from "./run.ts";
import { runSteps } from "./run-steps.ts";

const steps = [
  ["content", () => run(programs.checkContent, [])],
  ["types", () => run(programs.astro, ["check", "--minimumFailingSeverity", "warning"])],
  ["lint", () => run(programs.eslint, [".", "--max-warnings", "0"])],
  ["format", () => run(programs.prettier, ["--check", "--log-level", "warn", "."])],
  ["addresses", () => run(programs.recordAddresses, ["--check"])],
] as const;

process.exitCode = await runSteps("—", steps);
