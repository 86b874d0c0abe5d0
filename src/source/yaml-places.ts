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

/**
 * What YAML takes away from a text without quotation marks: a comment, with the rest of its line; and at its beginning a name that
 * nothing asks for, as `&beta;` is one, or a bare `!`.
 */
export function findCutTexts(document: Document, text: string): { offset: number; lost: string }[] {
  const cut: { offset: number; lost: string }[] = [];
  const asked = new Set<string>();
  visit(document, { Alias: (_key, { source }) => void asked.add(source) });
  visit(document, {
    Scalar(_key, { type, value, range, anchor, tag }) {
      if (type !== "PLAIN" || typeof value !== "string" || !range) return;
      const [start, end] = range;
      const mark = anchor !== undefined && !asked.has(anchor) ? `&${anchor}` : tag === "!" ? tag : undefined;
      if (mark !== undefined) cut.push({ offset: text.lastIndexOf(mark, start), lost: mark });
      const [, space = "", comment] = /^([ \t]+)(#[^\n\r]*)/.exec(text.slice(end, end + longestShown)) ?? [];
      if (comment !== undefined) cut.push({ offset: end + space.length, lost: comment });
    },
  });
  return cut;
}

/**
 * Numbers that are written otherwise than they are read: `0x10` is 16, `1E5`, meant as a name, 100000, and `010` ten, where an older
 * YAML has eight.
 */
export function findOddNumbers(document: Document): { offset: number; source: string; value: number }[] {
  const odd: { offset: number; source: string; value: number }[] = [];
  visit(document, {
    Scalar(_key, { value, source, range }) {
      if (typeof value !== "number" || source === undefined || /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(source)) return;
      odd.push({ offset: range?.[0] ?? 0, source, value });
    },
  });
  return odd;
}
