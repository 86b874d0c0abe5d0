import type { Note } from "../graph/review.types.ts";

/** The last day on which a ground of some note was looked up; missing where none was. */
export const findLastLookUp = (notes: readonly Pick<Note, "restsOn">[]): string | undefined =>
  notes
    .flatMap(({ restsOn }) => restsOn.flatMap(({ lookedUp }) => lookedUp ?? []))
    .sort()
    .at(-1);
