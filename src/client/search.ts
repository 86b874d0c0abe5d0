// The search page. Nothing is loaded before a reader turns to it; without this script the page offers the indexes.
import { formatCount } from "../format-count.ts";
import type { SearchKind } from "../search/search-record.ts";
import { normalizeWords } from "../search/normalize-words.ts";
import { newQueryReader, type Query } from "../search/read-query.ts";
import { newTopicFinder, reduce } from "../search/search-topics.ts";
import { unpackVocabulary } from "../search/vocabulary-file.ts";
import { formatState, parseState, toggleChoice, type Known, type State } from "./facets.ts";
import { rank } from "./rank.ts";
import { toSnippet, type Piece } from "./snippet.ts";

/** What Pagefind gives for a match. */
interface Match {
  data(): Promise<{ meta: Record<string, string> }>;
}

/** The part of Pagefind that is asked. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    tokens: string | null,
    options: { filters: Record<string, unknown> },
  ): Promise<{ results: Match[]; filters: Record<string, Record<string, number>> }>;
}

/** Everything that must be there before the first question. */
interface Engine {
  pagefind: Pagefind;
  readQuery: (question: string) => Query;
  findTopics: ReturnType<typeof newTopicFinder>;
  filters: Record<string, Record<string, number>>;
}

/** A result ready to be shown. */
interface Result {
  kind: SearchKind;
  address: string;
  title: string;
  place: string;
  text: string;
}

const kinds: readonly SearchKind[] = ["topic", "finding", "reference", "section", "pathway", "note"];
const kindNames: Record<SearchKind, string> = {
  topic: "Topic",
  finding: "Finding",
  reference: "Reference",
  section: "Section",
  pathway: "Pathway",
  note: "Curator’s note",
};
const facetNames: Record<string, string> = {
  kind: "Kind",
  tumor: "Tumor",
  process: "Process",
  effect: "Effect",
  source: "Source",
  cargo: "Cargo",
  year: "Year",
};
const perKind = 6;

/** The element of the page with an id. @throws Error when the page lacks it */
function getElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

const root = getElement("search");
const base = root.dataset["base"] ?? "/";
const input = getElement("search-input") as HTMLInputElement;
const form = getElement("search-form") as HTMLFormElement;
const list = getElement("search-results");
const status = getElement("search-status");
const reading = getElement("search-reading");
const facetBox = getElement("search-facets");
const indexes = getElement("search-indexes");

let engine: Promise<Engine> | undefined;

/** Loads what is needed to ask, once. A failure is forgotten, so that the next key tries again. */
function load(): Promise<Engine> {
  engine ??= (async () => {
    const address = `${base}pagefind/pagefind.js`;
    const [pagefind, response] = await Promise.all([
      import(/* @vite-ignore */ address) as Promise<Pagefind>,
      fetch(`${base}search/vocabulary.json`),
    ]);
    if (!response.ok) throw new Error(`the vocabulary cannot be loaded: ${response.status}`);
    const vocabulary = unpackVocabulary(await response.json());
    // A worker would be a second copy of the engine to load; an index of this size answers at once without.
    await pagefind.options({ baseUrl: "/", excerptLength: 1, noWorker: true });
    await pagefind.init();
    const filters = await pagefind.filters();
    return { pagefind, readQuery: newQueryReader(vocabulary), findTopics: newTopicFinder(vocabulary.topics), filters };
  })();
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

const knownOf = ({ filters }: Engine): Known => ({
  values: new Map(
    Object.keys(facetNames).map((facet) => {
      const values = Object.keys(filters[facet] ?? {}).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
      return [facet, new Set(facet === "year" ? values.reverse() : values)];
    }),
  ),
  sorts: [""],
});

const toFilters = (choices: State["choices"]): Record<string, unknown> =>
  Object.fromEntries([...choices].map(([facet, values]) => [facet, { any: [...values] }]));

/** Fills an element with pieces of text; what was asked for is marked. Text stays text, whatever it holds. */
function fill(element: HTMLElement, pieces: readonly Piece[]): void {
  element.replaceChildren(
    ...pieces.map(({ text, isMatch }) => {
      if (!isMatch) return document.createTextNode(text);
      const mark = document.createElement("mark");
      mark.textContent = text;
      return mark;
    }),
  );
}

/** One result as a list item. */
function toItem(result: Result, query: Query, { findTopics }: Engine): HTMLLIElement {
  const item = document.createElement("li");
  item.dataset["kind"] = result.kind;
  const ids = new Set(query.topics.map((topic) => topic.id));
  const kind = document.createElement("span");
  kind.className = "lab hit-kind";
  kind.textContent = kindNames[result.kind];
  const link = document.createElement("a");
  link.href = base.replace(/\/$/, "") + result.address;
  fill(link, toSnippet(result.title, query.words, ids, findTopics, true));
  const place = document.createElement("span");
  place.className = "hit-place";
  fill(
    place,
    toSnippet(result.place, query.words, ids, () => [], true),
  ); // authors and places name no topic
  const context = document.createElement("p");
  fill(context, toSnippet(result.text, query.words, ids, findTopics));
  item.append(kind, link, place, context);
  return item;
}

/** Shows the facets with how many results each value has, given the choices in the others, while that is still wanted. */
async function showFacets(current: Engine, query: Query, state: State, isWanted: () => boolean): Promise<void> {
  const known = knownOf(current);
  const tokens = query.tokens.join(" ");
  const open = new Set(
    [...facetBox.querySelectorAll("details[open]")].map((details) => (details as HTMLElement).dataset["facet"]),
  );
  const groups: HTMLElement[] = [];
  for (const [facet, values] of known.values) {
    const others = new Map([...state.choices].filter(([name]) => name !== facet));
    const { filters } = await current.pagefind.search(tokens, { filters: toFilters(others) });
    if (!isWanted()) return; // a later question has overtaken this one
    const counts = filters[facet] ?? {};
    const shown = [...values].filter((value) => (counts[value] ?? 0) > 0 || state.choices.get(facet)?.has(value));
    if (shown.length === 0) continue;
    const details = document.createElement("details");
    details.dataset["facet"] = facet;
    details.open = open.has(facet) || state.choices.has(facet);
    const summary = document.createElement("summary");
    summary.textContent = facetNames[facet] ?? facet;
    const fieldset = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.className = "vh";
    legend.textContent = facetNames[facet] ?? facet;
    fieldset.append(legend);
    for (const value of shown) {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.name = facet;
      box.value = value;
      box.checked = state.choices.get(facet)?.has(value) ?? false;
      const name = document.createElement("span");
      name.textContent = value;
      const count = document.createElement("span");
      count.className = "count num";
      count.textContent = String(counts[value] ?? 0);
      label.append(box, name, count);
      fieldset.append(label);
    }
    details.append(summary, fieldset);
    groups.push(details);
  }
  facetBox.replaceChildren(...groups);
  facetBox.hidden = groups.length === 0;
}

/** Says how the question was read where that differs from how it was written, and offers a topic for what is unknown. */
function showReading(query: Query): void {
  const said = query.readings.map(({ written, read }) => `“${written}” is read as ${read}.`);
  reading.textContent = said.join(" ");
  if (query.suggestion) {
    const link = document.createElement("a");
    link.href = `?q=${encodeURIComponent(query.suggestion.name)}`;
    link.textContent = query.suggestion.name;
    reading.append(`${reading.textContent ? " " : ""}Suggestion, not a result: did you mean `, link, "?");
  }
}

let turn = 0;

/** Asks and shows. A later question overtakes an earlier one. */
async function ask(question: string, search: string): Promise<void> {
  const mine = ++turn;
  status.textContent = "";
  if (question.trim() === "") {
    list.replaceChildren();
    reading.textContent = "";
    facetBox.hidden = true;
    indexes.hidden = false;
    return;
  }
  let current: Engine;
  try {
    current = await load();
  } catch {
    if (mine !== turn) return;
    list.replaceChildren();
    indexes.hidden = false;
    status.textContent = "The search index could not be loaded. The lists below lead to everything.";
    return;
  }
  if (mine !== turn) return;
  const query = current.readQuery(question);
  const state = parseState(search, knownOf(current));
  showReading(query);
  indexes.hidden = query.tokens.length > 0;
  if (query.tokens.length === 0) {
    list.replaceChildren();
    facetBox.hidden = true;
    const words = query.unknown.map((word) => `“${word}”`).join(", ");
    status.textContent = words
      ? `No results: ${words} ${query.unknown.length === 1 ? "does" : "do"} not occur in this review.`
      : "No results: there is no word to search for.";
    return;
  }
  const tokens = query.tokens.join(" ");
  const byKind = new Map<SearchKind, Result[]>();
  let total = 0;
  for (const kind of kinds) {
    const chosen = state.choices.get("kind");
    if (chosen && !chosen.has(kind)) continue;
    const filters = { ...toFilters(state.choices), kind };
    const { results } = await current.pagefind.search(tokens, { filters });
    total += results.length;
    const shown = await Promise.all(results.slice(0, chosen ? 100 : perKind).map((match) => match.data()));
    byKind.set(
      kind,
      shown.map(({ meta }) => ({
        kind,
        address: meta["address"] ?? "",
        title: meta["title"] ?? "",
        place: meta["place"] ?? "",
        text: meta["text"] ?? "",
      })),
    );
  }
  if (mine !== turn) return;
  const named = new Set(query.topics.map((topic) => reduce(topic.name)));
  const isNamed = (result: Result) => {
    if (result.kind === "topic") return named.has(reduce(result.title));
    if (result.kind === "reference") {
      const words = new Set(normalizeWords(result.place));
      return query.topics.length === 0 && query.words.every((word) => words.has(word));
    }
    return current.findTopics(result.title).some((match) => named.has(reduce(match.topic.name)));
  };
  const namedResults = new Set([...byKind.values()].flat().filter(isNamed));
  const results = rank(byKind, (result) => namedResults.has(result));
  list.replaceChildren(...results.map((result) => toItem(result, query, current)));
  const count =
    results.length < total ? `The first ${results.length} of ${total} results` : formatCount(total, "result");
  status.textContent = total === 0 ? "No results: no entry has all of these words." : count;
  await showFacets(current, query, state, () => mine === turn);
}

const searchOf = () => new URLSearchParams(location.search);
const questionOf = () => searchOf().get("q") ?? "";

/** Writes the question and the choices into the address. */
function remember(question: string, choices: State["choices"], known: Known, isNew: boolean): void {
  const rest = formatState({ choices, sort: "" }, known).replace(/^\?/, "");
  const query = new URLSearchParams(question ? { q: question } : {}).toString();
  const search = [query, rest].filter(Boolean).join("&");
  const address = location.pathname + (search ? `?${search}` : "");
  if (isNew) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

/** The choices in the address; before the index is there, none are known. */
async function choicesNow(): Promise<{ state: State; known: Known } | undefined> {
  try {
    const known = knownOf(await load());
    return { state: parseState(location.search, known), known };
  } catch {
    return undefined;
  }
}

input.addEventListener("focus", () => void load().catch(() => undefined), { once: true });
input.addEventListener("input", () => {
  const question = input.value;
  const parameters = searchOf();
  parameters.delete("q");
  const rest = parameters.toString();
  const address = `${location.pathname}?q=${encodeURIComponent(question)}${rest ? `&${rest}` : ""}`;
  history.replaceState(null, "", question ? address : location.pathname);
  void ask(question, location.search);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", location.href);
  void ask(input.value, location.search);
});
facetBox.addEventListener("change", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement)) return;
  void choicesNow().then((now) => {
    if (!now) return;
    remember(input.value, toggleChoice(now.state.choices, box.name, box.value), now.known, true);
    void ask(input.value, location.search);
  });
});
addEventListener("popstate", () => {
  input.value = questionOf();
  void ask(input.value, location.search);
});
// Arrows walk from the box through the results and back; Enter opens; Esc returns to the box.
root.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll<HTMLAnchorElement>("li > a")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const isInBox = document.activeElement === input;
  if (event.key === "ArrowDown" && (isInBox || at >= 0)) {
    links[isInBox ? 0 : Math.min(at + 1, links.length - 1)]?.focus();
    event.preventDefault();
  } else if (event.key === "ArrowUp" && at >= 0) {
    (at === 0 ? input : links[at - 1])?.focus();
    event.preventDefault();
  } else if (event.key === "Escape" && !isInBox && at >= 0) {
    input.focus();
    event.preventDefault();
  }
});

root.hidden = false;
input.value = questionOf();
if (input.value) void ask(input.value, location.search);
else input.focus({ preventScroll: true });
