// Pure: the line of context that a result shows, and what is marked in it.
import { fold, normalizeWords } from "../words/normalize-words.ts";
import type { Query } from "../search/query.ts";
import { remember } from "../search/remember.ts";
import type { SearchIndex } from "../search/search-index.ts";
import { newTopicFinder, toLookups, type TopicFinder } from "../search/search-topics.ts";

/** A stretch of text, marked or not. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** What is marked in a text. */
export interface Marked {
  /** Words as they are compared. */
  words: ReadonlySet<string>;
  /** Beginnings of words, folded. */
  beginnings: readonly string[];
  /** Finds the topics that were asked for and what is narrower. */
  findTopics: TopicFinder;
}

const length = 190;
const lead = 60;
const wordsOf = remember(normalizeWords);
const formOf = remember(fold);

/** What a query asks to be marked. */
export function toMarked(query: Query, index: Pick<SearchIndex, "spellingsOf">): Marked {
  const asked = query.terms.flatMap((term) => term.topics ?? []);
  return {
    words: new Set(query.terms.flatMap((term) => term.words)),
    beginnings: query.terms.flatMap((term) => term.beginnings),
    findTopics: newTopicFinder(
      toLookups(asked.map(({ id, name }) => ({ id, name, spellings: index.spellingsOf(id) }))),
    ),
  };
}

/** Every stretch of a text that a question asks for: its words in any form, its topics in any spelling. */
function findMatches(text: string, { words, beginnings, findTopics }: Marked) {
  // Every name, as the index has them: `HIF-1α` within the axis `mTOR/HIF-1α`.
  const topics = findTopics(text, "every");
  const single = [...text.matchAll(/[\p{L}\p{N}]+(?:[-‐‑–/.,][\p{L}\p{N}]+)*/gu)]
    .filter(
      (match) =>
        wordsOf(match[0]).some((word) => words.has(word)) ||
        beginnings.some((beginning) => formOf(match[0]).startsWith(beginning)),
    )
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const all = [...topics, ...single].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: { start: number; end: number }[] = [];
  for (const match of all) if ((kept.at(-1)?.end ?? 0) <= match.start) kept.push(match);
  return kept;
}

/** Cuts the text where most of what was asked for stands close together, and marks it there. */
export function toSnippet(text: string, marked: Marked, isWhole = false): Piece[] {
  const matches = findMatches(text, marked);
  let from = 0;
  if (!isWhole && text.length > length) {
    const count = (start: number) =>
      matches.filter((match) => match.start >= start && match.end <= start + length - lead).length;
    const best = matches.reduce(
      (top, match) => (count(match.start) > count(top) ? match.start : top),
      matches[0]?.start ?? 0,
    );
    from = best < lead ? 0 : text.indexOf(" ", best - lead) + 1;
  }
  const until = isWhole || from + length >= text.length ? text.length : text.lastIndexOf(" ", from + length);
  const pieces: Piece[] = from > 0 ? [{ text: "… ", isMatch: false }] : [];
  let end = from;
  for (const match of matches) {
    if (match.start < from || match.end > until) continue;
    if (match.start > end) pieces.push({ text: text.slice(end, match.start), isMatch: false });
    pieces.push({ text: text.slice(match.start, match.end), isMatch: true });
    end = match.end;
  }
  if (end < until) pieces.push({ text: text.slice(end, until), isMatch: false });
  if (until < text.length) pieces.push({ text: "\u00A0…", isMatch: false }); // never alone on a line
  return pieces;
}

/**
 * The context of a result: of its texts the first in which something was found, or else the first that says anything.
 * So what a record is found by is seen, though it stand in its other names.
 */
export function toContext(texts: readonly string[], marked: Marked): Piece[] {
  const said = texts.filter((text) => text !== "");
  const cut = said.map((text) => toSnippet(text, marked));
  return cut.find((pieces) => pieces.some(({ isMatch }) => isMatch)) ?? cut[0] ?? [];
}
