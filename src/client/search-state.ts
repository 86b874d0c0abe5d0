// The address of a search and the place in its list: what Back, a reload and a shared link bring back.
import { cutQuestion } from "../search/cut-question.ts";
import { changeHistory, isRefused } from "./change-history.ts";
import { formatState, type Known, type State } from "./facets.ts";
import { readParameters } from "./read-parameters.ts";

/** What an entry of the browser's history holds beside its address. */
interface Entry {
  /** The search that Enter was pressed for, as its address has it. */
  entered?: string;
  /** How many results were shown. */
  shown?: number;
  /** How far the page was scrolled. */
  scrolled?: number;
}

/** The entry one is at. What another script or an older version left is no entry. */
export function readEntry(): Entry {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null) return {};
  const { entered, shown, scrolled } = state as Record<string, unknown>;
  return {
    ...(typeof entered === "string" && { entered }),
    ...(typeof shown === "number" && Number.isSafeInteger(shown) && shown > 0 && { shown }),
    ...(typeof scrolled === "number" && Number.isFinite(scrolled) && { scrolled }),
  };
}

/** Changes the entry one is at; where the browser refuses, the list is only not found again at the same place. */
export function keepEntry(change: Entry): void {
  try {
    history.replaceState({ ...readEntry(), ...change }, "");
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
}

/** By what an address asks: as it is written here, and as other sites write it, from where it may have been made by hand. */
const askedBy = ["q", "query", "s", "search", "term"];

/** The question in the address. A field would join the words at the ends of its lines. */
export function questionNow(): string {
  const parameters = readParameters(location.search);
  const asked = askedBy.map((name) => parameters.get(name)).find(Boolean) ?? "";
  return asked.replace(/[\r\n]+/g, " ");
}

/** Whether the address asks for words that a citation is made of rather than for the work it cites. */
export const isForWords = (): boolean => readParameters(location.search).get("as") === "words";

/** An address that asks a question, as much of it as is read. */
export const toAddress = (question: string): string =>
  `?${new URLSearchParams({ q: cutQuestion(question) }).toString()}`;

/** The address of the page with another search part, and with its host: a path that begins with two slashes would name another. */
const toWhole = (search: string): string => location.origin + location.pathname + search;

/** The search part of an address that asks a question, with the choices of the one before it. */
function toSearch(question: string): string {
  const parameters = readParameters(location.search);
  for (const name of [...askedBy, "as"]) parameters.delete(name);
  const rest = parameters.toString();
  return question ? `?q=${encodeURIComponent(cutQuestion(question))}${rest ? `&${rest}` : ""}` : "";
}

/** Writes the question into the address, in place of the one before it; choices stay. */
export function writeQuestion(question: string): void {
  changeHistory(() => {
    const address = toWhole(toSearch(question));
    // A search that was entered stays in the history; what is typed after it is another.
    if (readEntry().entered === undefined) history.replaceState({}, "", address);
    else history.pushState({}, "", address);
  });
}

/** Marks the search as entered, in a step that Back returns from; entered again it is no new step. */
export function enterQuestion(question: string): void {
  changeHistory(() => {
    const search = questionNow() === question ? location.search : toSearch(question);
    if (readEntry().entered !== search) history.pushState({ entered: search }, "", toWhole(search));
  });
}

/** Writes the choices into the address, as a step that Back returns from. */
export function writeChoices(question: string, choices: State["choices"], known: Known): void {
  const rest = formatState({ choices, sort: "" }, known).replace(/^\?/, "");
  const query = new URLSearchParams(question ? { q: cutQuestion(question) } : {}).toString();
  const search = [query, rest].filter(Boolean).join("&");
  const asked = search ? `?${search}` : "";
  history.pushState({ entered: asked }, "", toWhole(asked));
}
