import { normalizeWords } from "../search/normalize-words.ts";
import type { Query } from "../search/read-query.ts";
import { searchKinds, type SearchKind, type SearchRecord } from "../search/search-record.ts";
import { reduce } from "../search/search-topics.ts";
import type { State } from "./facets.ts";
import { rank } from "./rank.ts";
import type { Engine } from "./search-engine.ts";

/** A result ready to be shown: what the index keeps of a record beside its tokens. */
export type Result = Pick<SearchRecord, "kind" | "address" | "title" | "place" | "label" | "text"> & {
  /** The effect of a finding; empty for others. */
  effect: string;
};

/** How many results of a kind are shown as long as no kind is chosen, and when one is. */
const shownOfKind = { amongOthers: 6, chosen: 100 };

/** The choices as Pagefind takes them: within a facet any of the values. */
export const toFilters = (choices: State["choices"]): Record<string, unknown> =>
  Object.fromEntries([...choices].map(([facet, values]) => [facet, { any: [...values] }]));

/** Whether a question names the very thing that a result leads to: a topic, a work by author, year or number. */
function newNameTest(query: Query, { findTopics }: Engine): (result: Result) => boolean {
  const named = new Set(query.topics.map((topic) => reduce(topic.name)));
  return (result) => {
    if (result.kind === "topic") return named.has(reduce(result.title));
    if (result.kind === "reference") {
      const words = new Set(normalizeWords(result.place));
      return query.topics.length === 0 && query.words.every((word) => words.has(word));
    }
    return findTopics(result.title).some((match) => named.has(reduce(match.topic.name)));
  };
}

/** The first results of every kind that is wanted, in the order in which they are shown, and how many there are in all. */
export async function findResults(
  query: Query,
  choices: State["choices"],
  engine: Engine,
): Promise<{ results: Result[]; total: number }> {
  const tokens = query.tokens.join(" ");
  const chosen = choices.get("kind");
  const byKind = new Map<SearchKind, Result[]>();
  let total = 0;
  for (const kind of searchKinds) {
    if (chosen && !chosen.has(kind)) continue;
    const { results } = await engine.pagefind.search(tokens, { filters: { ...toFilters(choices), kind } });
    total += results.length;
    const first = results.slice(0, chosen ? shownOfKind.chosen : shownOfKind.amongOthers);
    const shown = await Promise.all(first.map((match) => match.data()));
    byKind.set(
      kind,
      shown.map(({ meta }) => ({
        kind,
        address: meta["address"] ?? "",
        title: meta["title"] ?? "",
        place: meta["place"] ?? "",
        label: meta["label"] ?? "",
        effect: meta["effect"] ?? "",
        text: meta["text"] ?? "",
      })),
    );
  }
  const isNamed = newNameTest(query, engine);
  const namedResults = new Set([...byKind.values()].flat().filter(isNamed));
  return { results: rank(byKind, (result) => namedResults.has(result)), total };
}
