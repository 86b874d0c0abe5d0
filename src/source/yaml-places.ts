// Pure: what YAML reads without a word, though the author meant something else.
import { visit, type Document } from "yaml";

/** Where the first alias stands that names no anchor, if any; YAML notices it only when it is asked for the data. */
export function findLooseAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document)) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Where lists and fields in brackets end, or break off where a bracket is not closed. */
export function findBracketEnds(document: Document): ReadonlySet<number> {
  const ends = new Set<number>();
  visit(document, {
    Collection(_key, { flow, range }) {
      if (flow === true && range) ends.add(range[1]);
    },
  });
  return ends;
}

/** So much of a line is looked at, which holds more than a report tells. */
const longestShown = 500;

/** Where a text without quotation marks ends in a comment, which takes the rest of its line away from readers. */
export function findCutTexts(document: Document, text: string): { offset: number; comment: string }[] {
  const cut: { offset: number; comment: string }[] = [];
  visit(document, {
    Scalar(_key, { type, value, range }) {
      if (type !== "PLAIN" || typeof value !== "string" || !range) return;
      const end = range[1];
      const [, space = "", comment] = /^([ \t]+)(#[^\n\r]*)/.exec(text.slice(end, end + longestShown)) ?? [];
      if (comment !== undefined) cut.push({ offset: end + space.length, comment });
    },
  });
  return cut;
}
