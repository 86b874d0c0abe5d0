import { checkContent } from "./graph/check-content.ts";
import { formatProblems } from "./problems/format-problems.ts";
import { ContentError } from "./problems/problem.ts";
import { readFiles } from "./source/read-files.ts";

/**
 * Reads and checks all content below a directory.
 * @throws ContentError with every problem at once, worded for the author.
 */
export function assertContentHolds(directory: string): void {
  const problems = checkContent(readFiles(directory));
  if (problems.length > 0) throw new ContentError(problems, formatProblems(problems));
}
