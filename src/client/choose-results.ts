// Pure: the results that pass the filters, and what each filter would leave. Runs in the browser and in tests.
import type { Answer, AnswerGroup } from "../search/answer.ts";
import type { SearchIndex } from "../search/search-index.ts";
import { searchKinds } from "../search/search-record.ts";
import { searchFacetNames } from "../words/facet-words.ts";
import { countValues, isShown, type Item, type Known, type State } from "./facets.ts";

/** Each facet in words. */
export const nameFacet = (facet: string): string => searchFacetNames[facet as keyof typeof searchFacetNames] ?? facet;

/** What of the index tells what records can be filtered by. */
export type Filtered = Pick<SearchIndex, "kindOf" | "facet" | "facets" | "isAlong">;

/** The facets that a search can be narrowed by, in their order. */
export const facetsOf = ({ facets }: Filtered): string[] =>
  Object.keys(searchFacetNames).filter((facet) => facet === "kind" || facets.includes(facet));

/** What a record can be filtered by, as far as it is asked for. */
const toItem = (record: number, index: Filtered, facets: Iterable<string>): Item =>
  Object.fromEntries(
    [...facets].map((facet) => {
      if (facet === "kind") return [facet, [index.kindOf(record)]];
      const { values = [], records = [] } = index.facet(facet) ?? {};
      return [facet, (records[record] ?? []).map((place) => values[place] ?? "")];
    }),
  );

/** The values of facets, in the order in which the index holds them; kinds in their own. */
export function toKnown(index: Filtered, facets: readonly string[]): Known {
  const values = facetsOf(index)
    .filter((facet) => facets.includes(facet))
    .map((facet) => {
      const all: readonly string[] = facet === "kind" ? searchKinds : (index.facet(facet)?.values ?? []);
      return [facet, new Set(all)] as const;
    });
  return { values: new Map(values), sorts: [""] };
}

/** An answer without the records that the choices leave out, and without groups that are then empty. */
export function chooseResults({ groups }: Answer, index: Filtered, choices: State["choices"]): Answer {
  if (choices.size === 0) return { groups };
  const passes = (id: number) => isShown(toItem(id, index, choices.keys()), choices);
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

/** For each of these facets its values with how many results each would have, given the choices in the other facets. */
export function countFacets(
  { groups }: Answer,
  index: Filtered,
  choices: State["choices"],
  facets: readonly string[],
): Map<string, Map<string, number>> {
  const asked = new Set([...facets, ...choices.keys()]);
  const items = groups.flatMap((group) => group.records.map((id) => toItem(id, index, asked)));
  return new Map(facets.map((facet) => [facet, countValues(items, facet, choices)]));
}

/** The results that are shown of one group. */
interface ShownGroup {
  group: AnswerGroup;
  members: number[];
  /** What a button behind them adds. */
  rest: number[];
}

/** What is shown of an answer. */
interface Shown {
  /** Whether it is one list, and its group needs no head. */
  isOne: boolean;
  groups: ShownGroup[];
  /** How many records the next step shows, and how many are left in all. */
  next: number;
  left: number;
}

/** Of so many groups each has few members, since the question is long: they are shown by steps, too. */
const mostAtOnce = 8;

/** What of an answer is shown. @param shown how many results of a whole answer, or groups of a long question */
export function planResults(answer: Answer, shown: number): Shown {
  const [only] = answer.groups;
  if (answer.groups.length < 2 && !isPartial(answer)) {
    const records = only?.records ?? [];
    const left = Math.max(0, records.length - shown);
    const groups = only ? [{ group: only, members: records.slice(0, shown), rest: [] }] : [];
    return { isOne: true, groups, next: Math.min(left, step.alone), left };
  }
  const areSingle = answer.groups.length > mostAtOnce;
  const most = answer.groups.length === 1 ? step.alone : step.grouped;
  const groups = answer.groups.slice(0, areSingle ? shown : undefined).map((group) => ({
    group,
    members: group.records.slice(0, most),
    rest: group.records.slice(most),
  }));
  const after = areSingle ? answer.groups.slice(shown) : [];
  return {
    isOne: false,
    groups,
    next: countResults({ groups: after.slice(0, step.alone) }),
    left: countResults({ groups: after }),
  };
}
