import { formatCount } from "../format-count.ts";
import type { Problem } from "./problem.ts";

const byPlace = (a: Problem, b: Problem) =>
  a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule, "en");

/**
 * Words a list of problems for a person, in the order of files and lines:
 *
 *     content/sections/tumor-growth.md:12:7  citation-resolves
 *       The citation `@zhu2021` has no entry in content/references.json.
 *       Did you mean `zhu2012`?
 *
 *     1 problem in 1 file. Nothing was written.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(byPlace);
  const blocks = sorted.map((problem) => {
    const lines = [`${problem.file}:${problem.line}:${problem.column}  ${problem.rule}`, `  ${problem.message}`];
    if (problem.hint) lines.push(`  ${problem.hint}`);
    return lines.join("\n");
  });
  const files = new Set(sorted.map((problem) => problem.file)).size;
  const count = `${formatCount(sorted.length, "problem")} in ${formatCount(files, "file")}.`;
  return [...blocks, `${count} Nothing was written.`].join("\n\n");
}
