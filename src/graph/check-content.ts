// The one door to the content for the build, the dev server and the tests: read, parse, check.
import { ContentError, formatProblems, type Problem } from "../problems/problem.ts";
import { parseProse } from "../prose/parse-prose.ts";
import { readContent, type Content } from "../source/read-content.ts";
import { readFiles, type SourceFile } from "../source/read-files.ts";
import { rules } from "./rules/index.ts";

/**
 * Reads entries and finds every problem, of their form and of their links.
 * While an entry cannot be read, rules that compare entries would report what is not missing, so they wait.
 */
function judge(files: readonly SourceFile[]): { content: Content; problems: Problem[] } {
  const { content, problems } = readContent(files);
  const prose = new Map(content.sections.map((section) => [section.id, parseProse(section.body)]));
  const isReadable = problems.every((problem) => problem.rule === "file-is-read");
  const applicable = rules.filter((rule) => isReadable || !rule.comparesEntries);
  return { content, problems: [...problems, ...applicable.flatMap((rule) => rule.check({ content, prose }))] };
}

/** Every problem of the content, of its form and of its links, in one list. */
export const checkContent = (files: readonly SourceFile[]): Problem[] => judge(files).problems;

/**
 * The entries of files, ready to be linked, in the authored order.
 * @throws ContentError with every problem at once, worded for the author
 */
export function openFiles(files: readonly SourceFile[]): Content {
  const { content, problems } = judge(files);
  if (problems.length > 0) throw new ContentError(problems, formatProblems(problems));
  return content;
}

/** All content below a directory; see `openFiles`. */
export const openContent = (directory: string): Content => openFiles(readFiles(directory));
