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
  /** What to do about it, with the nearest match where there is one, which is only looked for when it is told. */
  hint?: Hint | undefined;
}

/** A hint, or what makes it when it is asked for. */
export type Hint = string | (() => string);

/** The words of a hint. */
export const wordHint = (hint: Hint): string => (typeof hint === "string" ? hint : hint());

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

/** How many problems a report tells, the first in the order of files; one slip of the hand can cause thousands. */
const most = 100;

/** A text that quotes an author at length is cut in its middle, where it says least. */
const shorten = (text: string) => (text.length <= 600 ? text : `${text.slice(0, 400)} … ${text.slice(-150)}`);

const countFiles = (problems: readonly Problem[]) =>
  formatCount(new Set(problems.map((problem) => problem.file)).size, "file");

/**
 * Words a list of problems for a person, in the order of files and lines:
 *
 *     content/sections/tumor-growth.md:12:7  citation-resolves
 *       The citation `@zhu2021` has no entry in references.json.
 *       Did you mean `zhu2012`? Otherwise: add the work to references.json.
 *
 *     1 problem in 1 file. Nothing was written.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(byPlace);
  const blocks = sorted.slice(0, most).map((problem) => {
    const lines = [
      `${problem.file}:${problem.line}:${problem.column}  ${problem.rule}`,
      `  ${shorten(problem.message)}`,
    ];
    if (problem.hint) lines.push(`  ${shorten(wordHint(problem.hint))}`);
    return lines.join("\n");
  });
  const rest = sorted.slice(most);
  if (rest.length > 0) blocks.push(`… and ${formatCount(rest.length, "more problem")} in ${countFiles(rest)}.`);
  const count = `${formatCount(sorted.length, "problem")} in ${countFiles(sorted)}.`;
  return [...blocks, `${count} Nothing was written.`].join("\n\n");
}
