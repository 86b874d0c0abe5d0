// Pure: numbers in a row, as they are printed and as they are read. Runs in the build and in the browser.

/** What stands between two numbers of a range, for a class of a pattern: a hyphen, or what print and pasting put in its place. */
export const dashes = "-‐‑‒–—−";

/** Every whole number from one to another: 5 and 7 → `[5, 6, 7]` */
export const numbersBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** What somebody typed and runs further than this is no range that anyone means. */
const furthest = 200;

/**
 * Every number of a range that somebody typed, whichever end comes first: `[7, 5]` → 5, 6, 7; of one number itself. Nothing
 * if it runs too far, for which each caller has an answer of its own.
 */
export function readRange(ends: readonly number[]): number[] | undefined {
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  return last - first <= furthest ? numbersBetween(first, last) : undefined;
}

/** A single number, or three and more in a row. */
type NumberSpan = number[];

/**
 * Groups the numbers of a marker as the article prints them: three or more in a row are a range.
 * `[5, 6, 7, 12]` → `[[5, 6, 7], [12]]`; `[12, 13]` → `[[12], [13]]`
 */
export function groupNumbers(numbers: readonly number[]): NumberSpan[] {
  const runs: NumberSpan[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length >= 3 ? [run] : run.map((number) => [number])));
}

/** Numbers in order as spans of those that follow each other, short however many there are: `1-84 86` */
export const formatSpans = (numbers: readonly number[]): string =>
  groupNumbers(numbers)
    .map((span) => (span.length > 1 ? `${span[0]}-${span.at(-1)}` : `${span[0]}`))
    .join(" ");

/** The numbers that `formatSpans` wrote. */
export const parseSpans = (text: string): number[] =>
  [...text.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, first, last = first]) =>
    numbersBetween(Number(first), Number(last)),
  );
