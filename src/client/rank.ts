// Pure: the order in which kinds of results stand.
import type { SearchKind } from "../search/search-record.ts";

/** A result as far as its order goes. */
export interface Ranked {
  kind: SearchKind;
  title: string;
  address: string;
}

/** Kinds take turns in this order, so that the best of each stands near the top. */
const turns: readonly SearchKind[] = ["finding", "reference", "section", "pathway", "topic", "note"];

/**
 * Orders results: first the page of a topic that was named and a work that was asked for by author, year or number, then
 * a section called by what was asked, then the kinds in turn, each in its own order.
 */
export function rank<Result extends Ranked>(
  byKind: ReadonlyMap<SearchKind, readonly Result[]>,
  isNamed: (result: Result) => boolean,
): Result[] {
  const all = [...byKind.values()].flat();
  const named = all.filter((result) => ["topic", "reference"].includes(result.kind) && isNamed(result));
  const titled = all.filter((result) => result.kind === "section" && result.address.endsWith("#p1") && isNamed(result));
  const first = [...named, ...titled];
  const rest = turns.map((kind) => (byKind.get(kind) ?? []).filter((result) => !first.includes(result)));
  const most = Math.max(0, ...rest.map((results) => results.length));
  return [
    ...first,
    ...Array.from({ length: most }, (_, index) => rest.flatMap((results) => results[index] ?? [])).flat(),
  ];
}
