// `npm test`: everything that must hold, in order of how soon it can tell. Any failure makes it fail; nothing is skipped.
// `npm test -- previews`: the test files whose path holds the word. `npm run test:unit`: the code on fixtures.
import { existsSync } from "node:fs";
import { findBrowser } from "./find-browser.ts";
import { programs, run } from "./run.ts";
import { runSteps } from "./run-steps.ts";

const steps = [
  ["check", () => run(programs.check, [])],
  ["unit tests", () => run(programs.vitest, ["run", "--project", "unit"])],
  ["the content", () => run(programs.vitest, ["run", "--project", "content"])],
  ["the site in a browser", () => run(programs.vitest, ["run", "--project", "site"])],
  ["builds of fixtures", () => run(programs.vitest, ["run", "--project", "build"])],
] as const;

if (!existsSync("content")) throw new Error("run this from the root of the repository");
const wanted = process.argv.slice(2);
if (wanted.length > 0) {
  // A site is built, and a browser looked for, only where a chosen test needs it; vitest says so if no file is meant.
  process.exitCode = await run(programs.vitest, ["run", ...wanted]);
} else {
  const { executablePath } = await findBrowser();
  console.log(`Testing with ${executablePath}`);
  process.exitCode = await runSteps("══", steps);
  if (process.exitCode === 0) console.log("\nEverything holds.");
}
