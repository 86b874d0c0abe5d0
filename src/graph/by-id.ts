/** A map of things by their id. */
export const byId = <Value extends { id: string }>(values: readonly Value[]): Map<string, Value> =>
  new Map(values.map((value) => [value.id, value]));

/** The thing under an id; its absence is a bug, because the content was checked before. @throws Error naming it */
export function getById<Value>(map: ReadonlyMap<string, Value>, id: string, kind: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`no ${kind} “${id}”; run the checks before linking`);
  return value;
}
