// Pure: what an address asks of a list in vain. Runs in the browser and in tests.
import { findUnknown, type Known, tellMisnamed } from "./facets.ts";

/** What an address chooses in vain, values and names, in words for readers; nothing where there is none. */
export function tellVain(search: string, known: Pick<Known, "values">): string[] {
  const unknown = findUnknown(search, known).map((value) => `“${value}”`);
  return [
    ...(unknown.length > 0 ? [`Not known here, so not chosen: ${unknown.join(", ")}`] : []),
    ...tellMisnamed(search, [...known.values.keys()]),
  ];
}
