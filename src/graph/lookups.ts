/** A map of things by their id. */
export const byId = <Value extends { id: string }>(values: readonly Value[]): Map<string, Value> =>
  new Map(values.map((value) => [value.id, value]));

/** The thing under an id; its absence is a bug, because the content was checked before. @throws Error naming it */
export function getById<Value>(map: ReadonlyMap<string, Value>, id: string, kind: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`no ${kind} “${id}”; run the checks before linking`);
  return value;
}

/** Numbered things, each once, by number. */
export const uniqueByNumber = <Value extends { number: number }>(values: readonly Value[]): Value[] =>
  [...new Set(values)].sort((a, b) => a.number - b.number);

/** Values that share a key with an earlier one, each with the earlier one. */
export function findDuplicates<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): [first: Value, again: Value][] {
  const firstByKey = new Map<string, Value>();
  const duplicates: [Value, Value][] = [];
  for (const value of values) {
    const key = keyOf(value);
    const first = firstByKey.get(key);
    if (first === undefined) firstByKey.set(key, value);
    else duplicates.push([first, value]);
  }
  return duplicates;
}

/** Makes a thing and everything that it leads to unchangeable, circles included. */
export function freezeDeeply<Value extends object>(root: Value): Value {
  const frozen = new Set<object>();
  const waiting: object[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (frozen.has(next)) continue;
    frozen.add(next);
    Object.freeze(next);
    for (const value of Object.values(next) as unknown[]) {
      if (typeof value === "object" && value !== null) waiting.push(value);
    }
  }
  return root;
}

/** Adds to a list of a thing that is still being linked. Once all is linked, nothing can be added any more. */
export function enter<Value>(list: readonly Value[], value: Value): void {
  (list as Value[]).push(value);
}
