// `npm test`: everything that must hold, in order of how soon it can tell. Any failure makes it fail; nothing is skipped.
import { existsSync } from "node:fs";
import { findBrowser } from "./find-browser.ts";
import { programs, run } from "./run.ts";
import { runSteps } from "./run-steps.ts";

const steps = [
  ["check", () => run(programs.check, [])],
  ["unit tests", () => run(programs.vitest, ["run", "--project", "unit"])],
  ["the site in a browser", () => run(programs.vitest, ["run", "--project", "site"])],
  ["builds of fixtures", () => run(programs.vitest, ["run", "--project", "build"])],
] as const;

if (!existsSync("content")) throw new Error("run this from the root of the repository");
const { executablePath } = await findBrowser();
console.log(`Testing with ${executablePath}`);

process.exitCode = await runSteps("══", steps);
if (process.exitCode === 0) console.log("\nEverything holds.");
