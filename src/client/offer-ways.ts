// What a reader may do next: go on with a topic, leave out what is not there, search otherwise, take a filter away.
import type { Answer } from "../search/answer.ts";
import type { Search } from "../search/open-search.ts";
import type { Query } from "../search/query.ts";
import { formatCount } from "../words/phrases.ts";
import { chooseResults, countResults, isPartial } from "./choose-results.ts";
import { element } from "./element.ts";
import { toggleChoice, type State } from "./facets.ts";
import { nameValue } from "./render-facet.ts";
import { toAddress } from "./search-state.ts";

const mostOffers = 6;
const link = (question: string, text: string) => element("a", { href: toAddress(question) }, text);

/** Links with commas between them. */
const listed = (links: readonly Node[]): (Node | string)[] =>
  links.flatMap((node, index) => (index === 0 ? [node] : [", ", node]));

/** Topics that an unfinished word may become, and the one that an unknown word may mean. */
export function renderOffers({ offers, suggestion, unfinished }: Query, question: string): (Node | string)[] {
  const before = unfinished ? question.slice(0, question.lastIndexOf(unfinished)) : "";
  const topics = offers.slice(0, mostOffers);
  return [
    ...(topics.length > 0
      ? ["Go on with ", ...listed(topics.map(({ name }) => link(`${before}${name}`, name))), "? "]
      : []),
    ...(suggestion ? ["Suggestion, not a result: did you mean ", link(suggestion.name, suggestion.name), "? "] : []),
  ];
}

/** What each word of a question finds alone, where nothing has all of them. */
function renderEach({ terms }: Query, all: Answer, search: Search): (Node | string)[] {
  const asked = terms.filter(({ isSoft }) => !isSoft);
  if (!isPartial(all) || asked.length < 2) return [];
  const each = asked.map(({ written }): readonly (Node | string)[] => {
    const count = countResults(search.answer(search.readQuery(written)));
    return [link(written, written), ` ${formatCount(count, "entry", "entries")}`];
  });
  return ["Each alone: ", ...each.flatMap((one, index) => (index === 0 ? one : [", ", ...one])), ". "];
}

/** Ways on from an answer. */
export function renderWays(
  query: Query,
  all: Answer,
  answer: Answer,
  search: Search,
  question: string,
  choices: State["choices"],
): (Node | string)[] {
  if (query.work) {
    const words = element("a", { href: `${toAddress(question)}&as=words` }, "Search for these words instead");
    return ["Not this one? ", words, "."];
  }
  const ways = renderEach(query, all, search);
  for (const word of query.unknown) {
    // A sign that stood at the word would stand alone: `fig. 1`.
    const rest = question
      .replace(word, " ")
      .replace(/(?<=^|\s)[.,;:!?]+(?=\s|$)/g, "")
      .replace(/\s+/g, " ")
      .trim();
    const left = countResults(search.answer(search.readQuery(rest)));
    if (left > 0 && /[\p{L}\p{N}]/u.test(rest)) {
      ways.push(`Without “${word}”: `, link(rest, rest), ` (${formatCount(left, "entry", "entries")}). `);
    }
  }
  const said = query.readings.find(({ written }) => search.readQuery(`"${written}"`).unknown.length === 0);
  if (said && answer.groups.length > 0)
    ways.push("Only ", link(question.replace(said.written, `"${said.written}"`), `“${said.written}”`), ". ");
  if (choices.size > 0 && countResults(answer) < 5) {
    for (const [facet, values] of choices) {
      for (const value of values) {
        const without = chooseResults(all, search.index, toggleChoice(choices, facet, value));
        const count = formatCount(countResults(without), "result");
        ways.push(`Without the filter “${nameValue(facet, value)}”: ${count}. `);
      }
    }
  }
  return ways;
}
