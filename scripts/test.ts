// `npm test`: everything that must hold, in order of how soon it can tell. Any failure makes it fail; nothing is skipped.
import { existsSync } from "node:fs";
import { findBrowser } from "./find-browser.ts";
import { programs, run } from "./run.ts";

const steps = [
  ["check", () => run("../scripts/check.ts", [])],
  ["unit tests", () => run(programs.vitest, ["run", "--project", "unit"])],
  ["the site in a browser", () => run(programs.vitest, ["run", "--project", "site"])],
  ["builds of fixtures", () => run(programs.vitest, ["run", "--project", "build"])],
] as const;

if (!existsSync("content")) throw new Error("run this from the root of the repository");
const { executablePath } = await findBrowser();
console.log(`Testing with ${executablePath}`);

const failed = steps.filter(([name, step]) => {
  console.log(`\n══ ${name}`);
  return step() !== 0;
});
console.log(failed.length === 0 ? "\nEverything holds." : `\nFailed: ${failed.map(([name]) => name).join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
