// `npm run check`: content, types, lint and format, all of them even when one fails.
import { openContent } from "../src/graph/check-content.ts";
import { contentDirectory } from "../src/source/read-files.ts";
import { ContentError } from "../src/problems/problem.ts";
import { programs, run } from "./run.ts";
import { runSteps } from "./run-steps.ts";

/** Checks the content and words what is wrong. @returns 1 when something is. */
function checkContent(): number {
  try {
    openContent(contentDirectory);
    return 0;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return 1;
  }
}

const steps = [
  ["content", checkContent],
  ["types", () => run(programs.astro, ["check", "--minimumFailingSeverity", "warning"])],
  ["lint", () => run(programs.eslint, [".", "--max-warnings", "0"])],
  ["format", () => run(programs.prettier, ["--check", "--log-level", "warn", "."])],
] as const;

process.exitCode = await runSteps("—", steps);
