// The search page. Nothing is loaded before a reader turns to it; without this script the page offers the indexes.
import { formatCount } from "../words/phrases.ts";
import type { Query } from "../search/read-query.ts";
import { searchKinds, type SearchKind } from "../search/search-record.ts";
import { element } from "./element.ts";
import { formatState, parseState, toggleChoice, type Known, type State } from "./facets.ts";
import { findResults, toFilters } from "./find-results.ts";
import { renderChoices, renderFacet, toKnown } from "./render-facet.ts";
import { renderResult } from "./render-result.ts";
import { loadEngine, type Engine } from "./search-engine.ts";

/** The element of the page with an id. @throws Error when the page lacks it, or it is of another kind */
function getElement<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no #${id}`);
  return found;
}

const root = getElement("finder", HTMLElement);
const base = root.dataset["base"] ?? "/";
const input = getElement("search-input", HTMLInputElement);
const form = getElement("search", HTMLFormElement);
const list = getElement("search-results", HTMLElement);
const status = getElement("search-status", HTMLElement);
const reading = getElement("search-reading", HTMLElement);
const kindBox = getElement("search-kinds", HTMLElement);
const facetBox = getElement("search-facets", HTMLElement);
const indexes = getElement("search-indexes", HTMLElement);

const load = () => loadEngine(base);

/** Each kind of thing, as a heading of many. */
const kindNames: Readonly<Record<SearchKind, string>> = {
  topic: "Topics",
  finding: "Findings",
  reference: "References",
  section: "Text",
  pathway: "Pathways",
  note: "Curator’s notes",
};
/** Facets that are open from the start where they stand in a column of their own. */
const openBeside = ["tumor", "effect"];

/**
 * Shows the facets with how many results each value has, given the choices in the others, while that is still wanted.
 * The kinds stand in a row above the results.
 */
async function showFacets(engine: Engine, query: Query, state: State, isWanted: () => boolean): Promise<void> {
  const tokens = query.tokens.join(" ");
  const isBeside = matchMedia("(width > 60rem)").matches;
  const wasOpen = new Map(
    [...facetBox.querySelectorAll("details")].map(({ dataset, open }) => [dataset["facet"], open]),
  );
  const groups: HTMLElement[] = [];
  for (const [facet, values] of toKnown(engine.filters).values) {
    const chosen = state.choices.get(facet);
    const others = new Map([...state.choices].filter(([name]) => name !== facet));
    const { filters } = await engine.pagefind.search(tokens, { filters: toFilters(others) });
    if (!isWanted()) return; // a later question has overtaken this one
    const shown = [...values]
      .map((value) => ({ value, count: filters[facet]?.[value] ?? 0, isChosen: chosen?.has(value) ?? false }))
      .filter(({ count, isChosen }) => count > 0 || isChosen);
    if (facet === "kind") {
      const inOrder = searchKinds.flatMap((kind) => shown.filter(({ value }) => value === kind));
      const named = inOrder.map((choice) => ({ ...choice, name: kindNames[choice.value as SearchKind] }));
      kindBox.replaceChildren(renderChoices(facet, named));
    } else if (shown.length > 0) {
      const isOpen = wasOpen.get(facet) ?? (isBeside && openBeside.includes(facet));
      groups.push(renderFacet(facet, shown, isOpen || chosen !== undefined));
    }
  }
  facetBox.replaceChildren(...groups);
  kindBox.hidden = false;
  facetBox.hidden = groups.length === 0;
}

/** Takes the facets away where there is nothing to choose from. */
function hideFacets(): void {
  kindBox.hidden = true;
  facetBox.hidden = true;
}

/** Says how the question was read where that differs from how it was written, and offers a topic for what is unknown. */
function showReading(query: Query): void {
  const said = query.readings.map(({ written, read }) => `“${written}” is read as ${read}.`);
  reading.textContent = said.join(" ");
  if (query.suggestion) {
    const { name } = query.suggestion;
    const link = element("a", { href: `?q=${encodeURIComponent(name)}` }, name);
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
    hideFacets();
    indexes.hidden = false;
    return;
  }
  let engine: Engine;
  try {
    engine = await load();
  } catch {
    if (mine !== turn) return;
    list.replaceChildren();
    hideFacets();
    indexes.hidden = false;
    status.textContent = "The search index could not be loaded. The lists below lead to everything.";
    return;
  }
  if (mine !== turn) return;
  const query = engine.readQuery(question);
  const state = parseState(search, toKnown(engine.filters));
  showReading(query);
  indexes.hidden = query.tokens.length > 0;
  if (query.tokens.length === 0) {
    list.replaceChildren();
    hideFacets();
    const words = query.unknown.map((word) => `“${word}”`).join(", ");
    status.textContent = words
      ? `No results: ${words} ${query.unknown.length === 1 ? "does" : "do"} not occur in this review.`
      : "No results: there is no word to search for.";
    return;
  }
  const { results, total } = await findResults(query, state.choices, engine);
  if (mine !== turn) return;
  list.replaceChildren(...results.map((result) => renderResult(result, query, engine.findTopics, base)));
  const count =
    results.length < total ? `The first ${results.length} of ${total} results` : formatCount(total, "result");
  status.textContent = total === 0 ? "No results: no entry has all of these words." : count;
  await showFacets(engine, query, state, () => mine === turn);
}

const searchOf = () => new URLSearchParams(location.search);
const questionOf = () => searchOf().get("q") ?? "";

/** Writes the question and the choices into the address, as a step that the browser can go back. */
function writeAddress(question: string, choices: State["choices"], known: Known): void {
  const rest = formatState({ choices, sort: "" }, known).replace(/^\?/, "");
  const query = new URLSearchParams(question ? { q: question } : {}).toString();
  const search = [query, rest].filter(Boolean).join("&");
  history.pushState(null, "", location.pathname + (search ? `?${search}` : ""));
}

/** The choices in the address; before the index is there, none are known. */
async function choicesNow(): Promise<{ state: State; known: Known } | undefined> {
  try {
    const known = toKnown((await load()).filters);
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
root.addEventListener("change", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement && box.type === "checkbox")) return;
  void choicesNow().then((now) => {
    if (!now) return;
    writeAddress(input.value, toggleChoice(now.state.choices, box.name, box.value), now.known);
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
  const at = links.findIndex((link) => link === document.activeElement);
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

input.value = questionOf();
if (input.value) void ask(input.value, location.search);
else input.focus({ preventScroll: true });
