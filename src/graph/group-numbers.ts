/** A single number, or three and more in a row. */
export type NumberSpan = number[];

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
