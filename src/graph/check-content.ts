import { parseProse } from "../prose/parse-prose.ts";
import type { Problem } from "../problems/problem.ts";
import { readContent } from "../source/read-content.ts";
import type { SourceFile } from "../source/read-files.ts";
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
