// `npm run check:content`: the content alone, or that of `CONTENT_DIR`, in a second or two; it needs no other program.
import { checkPublishedEntries } from "../src/build/check-published.ts";
import { openContent } from "../src/graph/check-content.ts";
import { ContentError, formatProblems } from "../src/problems/problem.ts";
import { contentDirectory } from "../src/source/read-files.ts";
import { readOptions } from "./read-options.ts";

/** Checks the folder and says how it went. @returns an exit code */
function checkContent(): number {
  try {
    const content = openContent(contentDirectory);
    const problems = checkPublishedEntries(content);
    if (problems.length > 0) throw new ContentError(problems, formatProblems(problems));
    const entries = Object.values(content).reduce((sum, { length }) => sum + length, 0);
    console.log(`${contentDirectory}/ holds: ${entries} entries, no problem.`);
    return 0;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return 1;
  }
}

readOptions({});
process.exitCode = checkContent();
