import type { Query } from "../search/read-query.ts";
import type { SearchKind } from "../search/search-record.ts";
import type { TopicFinder } from "../search/search-topics.ts";
import { element } from "./element.ts";
import type { Result } from "./find-results.ts";
import { toSnippet, type Piece } from "./snippet.ts";

/** What kind of thing a result is, where the words of its place do not say so themselves. */
const kindWords: Partial<Record<SearchKind, string>> = { topic: "Topic", finding: "Finding", section: "Text" };

/** The mark of a result: a vesicle, a ring or the shape of its kind. Its kind stands in words beside it. */
function toMark({ kind, label, effect }: Result): HTMLElement {
  const numbered: Partial<Record<SearchKind, string>> = {
    finding: `v num ${effect}`,
    reference: "c num lone large",
    section: "lab",
  };
  const className = numbered[kind] ?? `shape ${kind}`;
  return element("span", { className: "hit-mark", ariaHidden: "true" }, element("span", { className }, label));
}

/** Pieces of text, those that were asked for marked. Text stays text, whatever it holds. */
const toNodes = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, isMatch }) => (isMatch ? element("mark", {}, text) : text));

/**
 * One result as a list item: its mark, what it is and where, its title as the one link, and a line of context.
 * @param base path of the site, ended by a slash
 */
export function renderResult(result: Result, query: Query, findTopics: TopicFinder, base: string): HTMLLIElement {
  const ids = new Set(query.topics.map((topic) => topic.id));
  const snippet = (text: string, find: (text: string) => ReturnType<TopicFinder>, isWhole = false) =>
    toNodes(toSnippet(text, query.words, ids, find, isWhole));
  const kind = kindWords[result.kind];
  const item = element(
    "li",
    {},
    toMark(result),
    element(
      "span",
      { className: "lab hit-place" },
      kind ? `${kind} · ` : "",
      ...snippet(result.place, () => [], true), // authors and places name no topic
    ),
    element("a", { href: base.replace(/\/$/, "") + result.address }, ...snippet(result.title, findTopics, true)),
    element("p", {}, ...snippet(result.text, findTopics)),
  );
  item.dataset["kind"] = result.kind;
  return item;
}
