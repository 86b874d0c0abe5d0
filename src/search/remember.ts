/**
 * A function that works each text out once. For words: a text holds few different ones, and folding one takes some
 * twenty replacements. What is kept is bounded by the words of the site and of one reader's questions.
 */
export function remember<Result>(workOut: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { result: Result }>();
  return (text) => {
    let found = known.get(text);
    if (!found) known.set(text, (found = { result: workOut(text) }));
    return found.result;
  };
}

/** A function that works out once what each thing is, by the thing itself. */
export function once<Thing extends object, Result>(workOut: (thing: Thing) => Result): (thing: Thing) => Result {
  const known = new WeakMap<Thing, { result: Result }>();
  return (thing) => {
    let found = known.get(thing);
    if (!found) known.set(thing, (found = { result: workOut(thing) }));
    return found.result;
  };
}
