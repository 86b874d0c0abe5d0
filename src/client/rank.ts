// Pure: the order in which kinds of results stand.
import type { SearchKind } from "../search/search-record.ts";

/** A result as far as its order goes. */
export interface Ranked {
  kind: SearchKind;
  title: string;
  address: string;
}

/** Kinds take turns in this order, over and over: the evidence more often than what merely mentions the thing. */
const turns: readonly SearchKind[] = [
  "finding",
  "reference",
  "finding",
  "reference",
  "section",
  "note",
  "finding",
  "reference",
  "section",
  "pathway",
  "topic",
];

/** Takes results in turns until none is left. */
function takeTurns<Result>(byKind: ReadonlyMap<SearchKind, readonly Result[]>): Result[] {
  const rest = new Map([...byKind].map(([kind, results]) => [kind, [...results]]));
  const taken: Result[] = [];
  while ([...rest.values()].some((results) => results.length > 0)) {
    for (const kind of turns) taken.push(...(rest.get(kind)?.splice(0, 1) ?? []));
  }
  return taken;
}

/**
 * Orders results: first the page of a topic that was named and a work that was asked for by author, year or number, then
 * a section called by what was asked, then the kinds in turn, each in its own order. Where several topics were named, no
 * page of one is what was meant; the best finding and the best reference on all of them go before.
 */
export function rank<Result extends Ranked>(
  byKind: ReadonlyMap<SearchKind, readonly Result[]>,
  isNamed: (result: Result) => boolean,
): Result[] {
  const all = [...byKind.values()].flat();
  const isPage = ({ kind }: Result) => kind === "topic";
  const named = all.filter((result) => (isPage(result) || result.kind === "reference") && isNamed(result));
  const titled = all.filter((result) => result.kind === "section" && result.address.endsWith("#p1") && isNamed(result));
  const joint = named.filter(isPage).length > 1 ? [byKind.get("finding")?.[0], byKind.get("reference")?.[0]] : [];
  const first = new Set([...joint.filter((result) => result !== undefined), ...named, ...titled]);
  const rest = [...byKind].map(([kind, results]) => {
    const left = results.filter((result) => !first.has(result));
    // A note mentions much; one that is called by what was asked is about it.
    return [kind, kind === "note" ? left.sort((a, b) => Number(isNamed(b)) - Number(isNamed(a))) : left] as const;
  });
  return [...first, ...takeTurns(new Map(rest))];
}
