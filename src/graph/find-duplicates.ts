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
