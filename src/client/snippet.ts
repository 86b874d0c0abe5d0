// Pure: the line of context that a result shows, and what is marked in it.
import { normalizeWords } from "../search/normalize-words.ts";
import { remember } from "../search/remember.ts";
import type { TopicMatch } from "../search/search-topics.ts";

/** A stretch of text, marked or not. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

const length = 190;
const wordsOf = remember(normalizeWords);

/** Every stretch of a text that a question asks for: its words in any form, its topics in any spelling. */
function findMatches(
  text: string,
  words: readonly string[],
  topicIds: ReadonlySet<string>,
  findTopics: (text: string) => TopicMatch[],
) {
  const topics = findTopics(text).filter((match) => topicIds.has(match.topic.id));
  const single = [...text.matchAll(/[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)*/gu)]
    .filter((match) =>
      wordsOf(match[0]).some((word) =>
        words.some((asked) => word === asked || (asked.length >= 3 && word.startsWith(asked))),
      ),
    )
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const all = [...topics, ...single].sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((match, index) => all.slice(0, index).every((before) => before.end <= match.start));
}

/** Cuts the text where most of what was asked for stands close together, and marks it there. */
export function toSnippet(
  text: string,
  words: readonly string[],
  topicIds: ReadonlySet<string>,
  findTopics: (text: string) => TopicMatch[],
  whole = false,
): Piece[] {
  const matches = findMatches(text, words, topicIds, findTopics);
  let from = 0;
  if (!whole && text.length > length) {
    const count = (start: number) =>
      matches.filter((match) => match.start >= start && match.end <= start + length).length;
    const best = matches.reduce(
      (top, match) => (count(match.start) > count(top) ? match.start : top),
      matches[0]?.start ?? 0,
    );
    from = best < 60 ? 0 : text.indexOf(" ", best - 60) + 1;
  }
  const until = whole || from + length >= text.length ? text.length : text.lastIndexOf(" ", from + length);
  const pieces: Piece[] = from > 0 ? [{ text: "… ", isMatch: false }] : [];
  let end = from;
  for (const match of matches) {
    if (match.start < from || match.end > until) continue;
    if (match.start > end) pieces.push({ text: text.slice(end, match.start), isMatch: false });
    pieces.push({ text: text.slice(match.start, match.end), isMatch: true });
    end = match.end;
  }
  if (end < until) pieces.push({ text: text.slice(end, until), isMatch: false });
  if (until < text.length) pieces.push({ text: " …", isMatch: false });
  return pieces;
}
