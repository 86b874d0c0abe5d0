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
