// Pure: what an address asks of a list in vain. Runs in the browser and in tests.
import { findUnknown, findUnsorted, type Known, tellMisnamed } from "./facets.ts";

/**
 * What an address chooses in vain, values, names and an order, in words for readers; nothing where there is none.
 * @param known of a list that has one order only, without what it may be sorted by
 */
export function tellVain(search: string, known: Pick<Known, "values"> & Partial<Known>): string[] {
  const unknown = findUnknown(search, known).map((value) => `“${value}”`);
  return [
    ...findUnsorted(search, known).map((column) => `“${column}” is no column to sort by`),
    ...(unknown.length > 0 ? [`Not known here, so not chosen: ${unknown.join(", ")}`] : []),
    ...tellMisnamed(search, [...known.values.keys()]),
  ];
}
