// Pure: what is shown and counted when choices are made. Runs in the browser and in tests.
import { compareTexts } from "../words/compare-texts.ts";
import { readParameters } from "./read-parameters.ts";

/** What can be filtered: for each facet the values that it has. */
export type Item = Readonly<Record<string, readonly string[]>>;

/** The choices made, by facet, and how the list is sorted. */
export interface State {
  choices: ReadonlyMap<string, ReadonlySet<string>>;
  sort: string;
}

/** What may be chosen: values by facet, and columns to sort by. The first column is the order of the page itself. */
export interface Known {
  values: ReadonlyMap<string, ReadonlySet<string>>;
  sorts: readonly string[];
}

/** What an address names for a facet: `?effect=promotes,suppresses&effect=neutral` */
const readValues = (parameters: URLSearchParams, facet: string): string[] =>
  parameters.getAll(facet).flatMap((value) => value.split(","));

/** The choices in all facets but one. */
const leaveOut = (choices: State["choices"], facet: string): State["choices"] =>
  new Map([...choices].filter(([other]) => other !== facet));

/** Reads the state from an address; what is not known is ignored. `?effect=promotes&effect=nonsense` → promotes; `?selected=3,41` → 3, 41 */
export function parseState(search: string, known: Known): State {
  const parameters = readParameters(search);
  const choices = new Map<string, Set<string>>();
  for (const [facet, values] of known.values) {
    const chosen = readValues(parameters, facet).filter((value) => values.has(value));
    if (chosen.length > 0) choices.set(facet, new Set(chosen));
  }
  const sort = parameters.get("sort") ?? "";
  return { choices, sort: known.sorts.includes(sort) ? sort : (known.sorts[0] ?? "") };
}

/** More values that there are not, and more letters of one, are not worth a reader's time. */
const most = { values: 3, letters: 40 };

/** Some of what an address asks in vain, each once. */
const tellFew = (all: readonly string[]): string[] =>
  [...new Set(all.map((one) => (one.length > most.letters ? `${one.slice(0, most.letters)}…` : one)))].slice(
    0,
    most.values,
  );

/** What an address chooses and there is not, so that a list that is longer than asked for can say so: `?tumor=moon` → moon */
export function findUnknown(search: string, { values }: Pick<Known, "values">): string[] {
  const parameters = readParameters(search);
  return tellFew(
    [...values].flatMap(([facet, known]) =>
      readValues(parameters, facet).filter((value) => value !== "" && !known.has(value)),
    ),
  );
}

/** What an address asks to sort by and nothing can be sorted by; nothing where a list has one order only. */
export const findUnsorted = (search: string, { sorts }: Partial<Known>): string[] =>
  sorts
    ? tellFew(
        readParameters(search)
          .getAll("sort")
          .filter((column) => !["", ...sorts].includes(column)),
      )
    : [];

/** So many letters at its beginning tell which name another was meant for: `tumours`, `select`. */
const beginning = 3;

/**
 * Names in an address that begin like one of these and are none, told in words for readers. A name that begins like none is for
 * somebody else, as those by which others count visits (`utm_source`, `fbclid`), whose list has no end.
 */
export function tellMisnamed(search: string, names: readonly string[]): string[] {
  const findMeant = (written: string) =>
    names.find((name) => name.slice(0, beginning) === written.slice(0, beginning).toLowerCase());
  const misnamed = [...readParameters(search).keys()].filter((name) => !names.includes(name) && findMeant(name));
  return tellFew(misnamed).map((name) => `“${name}” is no filter, but “${findMeant(name)}” is one`);
}

/** Writes the state as an address, facets and values in the order given by `known`; the default sort is left out. */
export function formatState(state: State, known: Known): string {
  const parameters = new URLSearchParams();
  for (const [facet, values] of known.values) {
    for (const value of values) if (state.choices.get(facet)?.has(value)) parameters.append(facet, value);
  }
  if (state.sort !== known.sorts[0]) parameters.set("sort", state.sort);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** Whether an item passes: one of the values chosen within each facet, in every facet that has a choice. */
export function isShown(item: Item, choices: State["choices"]): boolean {
  return [...choices].every(
    ([facet, chosen]) => chosen.size === 0 || (item[facet] ?? []).some((value) => chosen.has(value)),
  );
}

/**
 * How many items each value of a facet would show, given the choices in the other facets. So a count tells what one
 * more choice in this facet adds, and never falls to nothing because of a choice beside it.
 */
export function countValues(items: readonly Item[], facet: string, choices: State["choices"]): Map<string, number> {
  const others = leaveOut(choices, facet);
  const counts = new Map<string, number>();
  for (const item of items.filter((candidate) => isShown(candidate, others))) {
    for (const value of item[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The choices with one value added, or taken away if it was there. */
export function toggleChoice(choices: State["choices"], facet: string, value: string): Map<string, Set<string>> {
  const next = new Map([...choices].map(([name, values]) => [name, new Set(values)]));
  const values = next.get(facet) ?? new Set<string>();
  if (!values.delete(value)) values.add(value);
  if (values.size > 0) next.set(facet, values);
  else next.delete(facet);
  return next;
}

/** Compares what two items are sorted by, as lists of names are; one that has nothing there stands behind all others. */
export const compareKeys = (a: string, b: string): number => Number(a === "") - Number(b === "") || compareTexts(a, b);

/** A facet whose choices stand in the way, and how many items would be shown without them. */
interface WayOut {
  facet: string;
  values: string[];
  count: number;
}

/** What to take away where nothing passes: each facet without whose choices something would, the one that shows most first. */
export const findWaysOut = (items: readonly Item[], choices: State["choices"]): WayOut[] =>
  [...choices]
    .map(([facet, values]) => {
      const others = leaveOut(choices, facet);
      return { facet, values: [...values], count: items.filter((item) => isShown(item, others)).length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
