import type { Query } from "../search/read-query.ts";
import type { SearchKind } from "../search/search-record.ts";
import type { TopicFinder } from "../search/search-topics.ts";
import { element } from "./element.ts";
import type { Result } from "./find-results.ts";
import { toSnippet, type Piece } from "./snippet.ts";

const kindNames: Record<SearchKind, string> = {
  topic: "Topic",
  finding: "Finding",
  reference: "Reference",
  section: "Section",
  pathway: "Pathway",
  note: "Curator’s note",
};

/** Pieces of text; what was asked for is marked. Text stays text, whatever it holds. */
const toNodes = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, isMatch }) => (isMatch ? element("mark", {}, text) : text));

/**
 * One result as an item of the list.
 * @param base path of the site
 */
export function renderResult(result: Result, query: Query, findTopics: TopicFinder, base: string): HTMLLIElement {
  const { kind, address, title, place, text } = result;
  const ids = new Set(query.topics.map((topic) => topic.id));
  const href = base.replace(/\/$/, "") + address;
  const item = element(
    "li",
    {},
    element("span", { className: "lab hit-kind" }, kindNames[kind]),
    element("a", { href }, ...toNodes(toSnippet(title, query.words, ids, findTopics, true))),
    // Authors and places name no topic.
    element("span", { className: "hit-place" }, ...toNodes(toSnippet(place, query.words, ids, () => [], true))),
    element("p", {}, ...toNodes(toSnippet(text, query.words, ids, findTopics))),
  );
  item.dataset["kind"] = kind;
  return item;
}
