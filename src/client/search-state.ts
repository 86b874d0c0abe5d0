// The address of a search and the place in its list: what Back, a reload and a shared link bring back.
import { cutQuestion } from "../search/cut-question.ts";
import { formatState, type Known, type State } from "./facets.ts";

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

/** How long after a browser refused a change of its history it is tried again, in milliseconds. */
const pause = 1000;
let later: ReturnType<typeof setTimeout> | undefined;

const isRefused = (error: unknown): boolean => error instanceof DOMException && error.name === "SecurityError";

/**
 * Changes the history. Safari refuses more than 100 changes in ten seconds, Firefox more than 200, as a key that is held down
 * makes: what is refused is done once it can be, unless something newer takes its place.
 */
function write(change: () => void): void {
  clearTimeout(later);
  try {
    change();
  } catch (error) {
    if (!isRefused(error)) throw error;
    later = setTimeout(() => write(change), pause);
  }
}

/** Changes the entry one is at; where the browser refuses, the list is only not found again at the same place. */
export function keepEntry(change: Entry): void {
  try {
    history.replaceState({ ...readEntry(), ...change }, "");
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
}

/** The question in the address. */
export const questionNow = (): string => new URLSearchParams(location.search).get("q") ?? "";

/** Whether the address asks for words that a citation is made of rather than for the work it cites. */
export const isForWords = (): boolean => new URLSearchParams(location.search).get("as") === "words";

/** An address that asks a question, as much of it as is read. */
export const toAddress = (question: string): string =>
  `?${new URLSearchParams({ q: cutQuestion(question) }).toString()}`;

/** The address of the page with another search part, and with its host: a path that begins with two slashes would name another. */
const toWhole = (search: string): string => location.origin + location.pathname + search;

/** The search part of an address that asks a question, with the choices of the one before it. */
function toSearch(question: string): string {
  const parameters = new URLSearchParams(location.search);
  parameters.delete("q");
  parameters.delete("as");
  const rest = parameters.toString();
  return question ? `?q=${encodeURIComponent(cutQuestion(question))}${rest ? `&${rest}` : ""}` : "";
}

/** Writes the question into the address, in place of the one before it; choices stay. */
export function writeQuestion(question: string): void {
  write(() => {
    const address = toWhole(toSearch(question));
    // A search that was entered stays in the history; what is typed after it is another.
    if (readEntry().entered === undefined) history.replaceState({}, "", address);
    else history.pushState({}, "", address);
  });
}

/** Marks the search as entered, in a step that Back returns from; entered again it is no new step. */
export function enterQuestion(question: string): void {
  write(() => {
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
