import { formatCount } from "../words/phrases.ts";

/** One place in a content file, counted from one, as editors count. */
export interface Place {
  line: number;
  column: number;
}

/**
 * One thing that is wrong with the content, as a value.
 * Judging never prints: rules return problems, `formatProblems` words them, the build throws once.
 */
export interface Problem {
  /** Permanent name of the truth that does not hold, such as `citation-resolves`. */
  rule: string;
  /** Path of the file, relative to the repository. */
  file: string;
  line: number;
  column: number;
  /** What is wrong and, where it is not obvious, why it matters. Full sentences. */
  message: string;
  /** What to do about it, with the nearest match where there is one. */
  hint?: string | undefined;
}

/** Thrown once with every problem found. It has no stack worth reading: the fault is in the content. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], text: string) {
    super(text);
    this.name = "ContentError";
    this.problems = problems;
    this.stack = "";
  }
}

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
