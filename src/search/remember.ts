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
