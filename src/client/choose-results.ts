// Pure: the results that pass the filters, and what each filter would leave. Runs in the browser and in tests.
import type { Answer, AnswerGroup } from "../search/answer.ts";
import { searchKinds, type SearchRecord } from "../search/search-record.ts";
import { searchFacetNames } from "../words/facet-words.ts";
import { countValues, isShown, type Item, type Known, type State } from "./facets.ts";

/** The facets of a search, in the order in which they are offered. */
const searchFacets = ["kind", "tumor", "process", "effect", "source", "cargo", "year"] as const;

/** Each facet in words. */
export const nameFacet = (facet: string): string => searchFacetNames[facet as keyof typeof searchFacetNames] ?? facet;

/** What a record can be filtered by. */
export const toItem = (record: SearchRecord): Item => ({ ...record.facets, kind: [record.kind] });

/** The facets of all records and the values of each, by name; kinds in their own order, years from the latest. */
export function toKnown(records: readonly SearchRecord[]): Known {
  const items = records.map(toItem);
  const values = searchFacets.map((facet) => {
    const found = new Set(items.flatMap((item) => item[facet] ?? []));
    const sorted = [...found].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    if (facet === "year") sorted.reverse();
    return [
      facet,
      facet === "kind" ? new Set<string>(searchKinds.filter((kind) => found.has(kind))) : new Set(sorted),
    ] as const;
  });
  return { values: new Map(values), sorts: [""] };
}

/** An answer without the records that the choices leave out, and without groups that are then empty. */
export function chooseResults({ groups }: Answer, records: readonly SearchRecord[], choices: State["choices"]): Answer {
  const passes = (id: number) => records[id] !== undefined && isShown(toItem(records[id]), choices);
  const chosen = groups.map((group): AnswerGroup => ({ ...group, records: group.records.filter(passes) }));
  return { groups: chosen.filter((group) => group.records.length > 0) };
}

/** Whether an answer has records, and none of them has everything. */
export const isPartial = ({ groups: [best] }: Answer): boolean => (best?.lacked.length ?? 0) > 0;

/** How many results are shown at first, and with each step: of one list, or of each group. */
export const step = { alone: 36, grouped: 3 };

/** The records of an answer in the order in which a reader meets them: the first of each group, then what each holds more. */
export const inOrderSeen = ({ groups }: Answer): number[] =>
  groups.length === 1
    ? groups.flatMap(({ records }) => records)
    : [
        ...groups.flatMap(({ records }) => records.slice(0, step.grouped)),
        ...groups.flatMap(({ records }) => records.slice(step.grouped)),
      ];

/** How many records an answer holds. */
export const countResults = ({ groups }: Answer): number =>
  groups.reduce((sum, group) => sum + group.records.length, 0);

/** For each facet its values with how many results each would have, given the choices in the other facets. */
export function countFacets(
  { groups }: Answer,
  records: readonly SearchRecord[],
  choices: State["choices"],
): Map<string, Map<string, number>> {
  const items = groups.flatMap((group) => group.records.flatMap((id) => (records[id] ? [toItem(records[id])] : [])));
  return new Map(searchFacets.map((facet) => [facet, countValues(items, facet, choices)]));
}
