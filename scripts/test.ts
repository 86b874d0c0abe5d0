// `npm test`: everything that must hold, in order of how soon it can tell. Any failure makes it fail; nothing is skipped.
// `npm test -- previews`: the test files whose path holds the word. `npm run test:unit`: the code on fixtures.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { findBrowser } from "./find-browser.ts";
import { begin, isStopped, programs, run, type Begun } from "./run.ts";
import { runSteps } from "./run-steps.ts";

/** Runs all tests of a project of vitest.config.ts. */
const project = (name: string) => ["run", "--project", name] as const;

/** What has begun beside other steps, and is told in its turn. */
const begun: { site?: Begun; code?: Begun; content?: Begun; builds?: Begun } = {};

/** Looks at the sources beside the code on fixtures: the types alone keep one processor busy for most of that time. */
function checkSources(): Promise<number> {
  begun.code = begin(programs.vitest, project("unit"));
  return run(programs.check, []);
}

/** Tells of the code, while the site is built: later than the types, since both write down what Astro knows of the content. */
function tellOfCode(): Promise<number> | undefined {
  begun.site = begin(programs.build, []);
  begun.content = begin(programs.vitest, project("content"), begun.code);
  return begun.code?.tell();
}

/** Asks the site in a browser beside all that asks something else: one waits while the other works. */
async function testSite(): Promise<number> {
  const built = await begun.site?.tell();
  if (built !== undefined && isStopped(built)) return built;
  // One build at a time is at work in a folder, so that of the site is not asked for again beside those of fixtures.
  begun.builds = begin(programs.vitest, project("build"), begun.content);
  return built === 0 ? run(programs.vitest, project("site"), { SITE_IS_BUILT: "true" }) : (built ?? 1);
}

const steps = [
  ["check", checkSources],
  ["unit tests", () => tellOfCode() ?? 1],
  ["the site in a browser", testSite],
  ["the content", () => begun.content?.tell() ?? 1],
  ["builds of fixtures", () => begun.builds?.tell() ?? 1],
] as const;

if (!existsSync("content")) throw new Error("run this from the root of the repository");
// More than fifty processes read the same code; what one has compiled the others take over.
process.env["NODE_COMPILE_CACHE"] ??= resolve(".cache/compiled");
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
