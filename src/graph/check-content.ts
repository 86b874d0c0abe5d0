import { ContentError, formatProblems, type Problem } from "../problems/problem.ts";
import { parseProse } from "../prose/parse-prose.ts";
import { readContent } from "../source/read-content.ts";
import { readFiles, type SourceFile } from "../source/read-files.ts";
import { rules } from "./rules/index.ts";

/**
 * Every problem of the content, of its form and of its links, in one list.
 * While an entry cannot be read, rules that compare entries would report what is not missing, so they wait.
 */
export function checkContent(files: readonly SourceFile[]): Problem[] {
  const { content, problems } = readContent(files);
  const prose = new Map(content.sections.map((section) => [section.id, parseProse(section.body)]));
  const isReadable = problems.every((problem) => problem.rule === "file-is-read");
  const applicable = rules.filter((rule) => isReadable || !rule.comparesEntries);
  return [...problems, ...applicable.flatMap((rule) => rule.check({ content, prose }))];
}

/**
 * Reads and checks all content below a directory.
 * @throws ContentError with every problem at once, worded for the author.
 */
export function assertContentHolds(directory: string): void {
  const problems = checkContent(readFiles(directory));
  if (problems.length > 0) throw new ContentError(problems, formatProblems(problems));
}
