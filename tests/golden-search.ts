/** A search and what it must find, by addresses below the base; a fragment counts only where it is given. */
export interface Golden {
  query: string;
  /** What kind of question it is. */
  kind: string;
  /** Whether the last word is being typed. */
  typing?: true;
  /** Each of these is the very first result. */
  first?: string[];
  /** Each of these is among the first three. */
  three?: string[];
  /** Each of these is among the first ten. */
  ten?: string[];
  /** Whether nothing has all of the words. */
  partial?: boolean;
  /** Nothing may be found. */
  none?: true;
  /** The search does not answer it yet as it should. */
  missed?: true;
}

const isAt = (found: string, wanted: string) =>
  wanted.includes("#") ? found === wanted : found.replace(/#.*$/, "") === wanted;

/** What is wrong with an answer, in words; nothing when it is as it must be. */
export function faultsOf(
  { first = [], three = [], ten = [], none, partial }: Golden,
  { found, isPartial }: { found: readonly string[]; isPartial?: boolean },
): string[] {
  const wanted = [
    ...first.map((at) => [at, 1] as const),
    ...three.map((at) => [at, 3] as const),
    ...ten.map((at) => [at, 10] as const),
  ];
  const misplaced = wanted.flatMap(([address, limit]) => {
    const place = found.findIndex((result) => isAt(result, address)) + 1;
    const isThere = place > 0 && place <= limit;
    return isThere ? [] : [`${address} stands at ${place}, not within ${limit}: ${found.slice(0, 10).join(" ")}`];
  });
  return [
    ...misplaced,
    ...(none && found.length > 0 ? [`finds ${found.length}: ${found.slice(0, 5).join(" ")}`] : []),
    ...(partial !== undefined && isPartial !== undefined && partial !== isPartial ? [`is partial: ${isPartial}`] : []),
  ];
}
