// What the search page shows of a question: its answer under the choices in force, as far as it is to be seen.
import type { Answer } from "../search/answer.ts";
import type { Search } from "../search/open-search.ts";
import type { Query } from "../search/query.ts";
import { chooseResults, facetsOf, planResults, step, toKnown } from "./choose-results.ts";
import { findUnknown, parseState, tellMisnamed, type State } from "./facets.ts";
import { renderOffers, renderWays } from "./offer-ways.ts";
import { readParameters } from "./read-parameters.ts";
import { isForWords, readEntry } from "./search-state.ts";
import { type Marked, toMarked } from "./snippet.ts";

/** An answer as it is shown, with everything that is shown of it loaded. */
export interface View {
  search: Search;
  /** The search part of the address that asks it. */
  address: string;
  question: string;
  query: Query;
  all: Answer;
  answer: Answer;
  choices: State["choices"];
  plan: ReturnType<typeof planResults>;
  /** What results mark of the question. */
  marked: Marked;
  /** What the next steps may be, as links. */
  ways: (Node | string)[];
}

/** What of an answer is shown, with its texts. Counts within `complete` only. */
export function planLoaded({ index }: Search, answer: Answer, shown: number): View["plan"] {
  const plan = planResults(answer, shown);
  for (const { members } of plan.groups) members.forEach(index.record);
  return plan;
}

/**
 * Answers a question, with all that is shown of the answer. Counts within `complete` only.
 * @param isTyping whether the last word may go on
 */
export function makeView(search: Search, question: string, isTyping: boolean): View {
  const { index } = search;
  const query = search.readQuery(question, { isTyping, isForWords: isForWords() });
  const all = search.answer(query);
  const chosen = facetsOf(index).filter((facet) => readParameters(location.search).has(facet));
  const known = toKnown(index, chosen);
  const { choices } = parseState(location.search, known);
  const unknown = findUnknown(location.search, known).map(
    (value) => `“${value}” is no filter, so it leaves nothing out. `,
  );
  const misnamed = tellMisnamed(location.search, facetsOf(index)).map((told) => `${told}. `);
  const answer = chooseResults(all, index, choices);
  const plan = planLoaded(search, answer, readEntry().shown ?? step.alone);
  const ways = [
    ...unknown,
    ...misnamed,
    ...renderOffers(query, question),
    ...renderWays(query, all, answer, search, question, choices),
  ];
  return {
    search,
    address: location.search,
    question,
    query,
    all,
    answer,
    choices,
    plan,
    marked: toMarked(query, index),
    ways,
  };
}
