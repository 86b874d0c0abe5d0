// The address of a search and the place in its list: what Back, a reload and a shared link bring back.
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

/** Changes the entry one is at. */
export const keepEntry = (change: Entry): void => history.replaceState({ ...readEntry(), ...change }, "");

/** The question in the address. */
export const questionNow = (): string => new URLSearchParams(location.search).get("q") ?? "";

/** Whether the address asks for words that a citation is made of rather than for the work it cites. */
export const isForWords = (): boolean => new URLSearchParams(location.search).get("as") === "words";

/** An address that asks a question. */
export const toAddress = (question: string): string => `?${new URLSearchParams({ q: question }).toString()}`;

/** Writes the question into the address, in place of the one before it; choices stay. */
export function writeQuestion(question: string): void {
  const parameters = new URLSearchParams(location.search);
  parameters.delete("q");
  parameters.delete("as");
  const rest = parameters.toString();
  const search = `?q=${encodeURIComponent(question)}${rest ? `&${rest}` : ""}`;
  const address = question ? location.pathname + search : location.pathname;
  // A search that was entered stays in the history; what is typed after it is another.
  if (readEntry().entered === undefined) history.replaceState({}, "", address);
  else history.pushState({}, "", address);
}

/** Marks the search as entered, in a step that Back returns from; entered again it is no new step. */
export function enterQuestion(): void {
  const { entered } = readEntry();
  if (entered === location.search) return;
  history.pushState({ entered: location.search }, "", location.href);
}

/** Writes the choices into the address, as a step that Back returns from. */
export function writeChoices(question: string, choices: State["choices"], known: Known): void {
  const rest = formatState({ choices, sort: "" }, known).replace(/^\?/, "");
  const query = new URLSearchParams(question ? { q: question } : {}).toString();
  const search = [query, rest].filter(Boolean).join("&");
  history.pushState({ entered: search ? `?${search}` : "" }, "", location.pathname + (search ? `?${search}` : ""));
}
