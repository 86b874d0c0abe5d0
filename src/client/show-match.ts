// Marks on a page what was found there, where the browser does not do so by itself (mark-match.ts). What is to be marked comes through the
// storage of the window and stays with the entry of its history, so that a reload marks it, too.
import { element } from "./element.ts";

/** Where lead-to-match.ts leaves the address and the words; the two share no code, so that no page loads one part more. */
const key = "match";

/** What was handed on to this page, now or before it was loaded again. Other scripts of the host can write there, too. */
function readMatch(): string | undefined {
  const entry = history.state as { match?: unknown } | null;
  if (typeof entry?.match === "string") return entry.match;
  const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
  sessionStorage.removeItem(key);
  if (!Array.isArray(stored)) return undefined;
  const [address, match] = stored as unknown[];
  if (address !== location.pathname + location.hash || typeof match !== "string") return undefined;
  history.replaceState({ ...entry, match }, "");
  return match;
}

/** The first text below an element that holds words, whatever their case. */
function findText(within: Element, words: string): { text: Text; at: number } | undefined {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const at = text.data.toLowerCase().indexOf(words.toLowerCase());
    const isSeen = at >= 0 && text.parentElement?.checkVisibility() === true;
    if (isSeen) return { text, at };
  }
  return undefined;
}

/** Marks the words that were handed on, at the place that the address names or else where they first stand. */
function showMatch(): void {
  const match = readMatch();
  const main = document.querySelector("main");
  if (!match || !main) return;
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const found = (named && findText(named, match)) ?? findText(main, match);
  if (!found) return;
  const words = found.text.splitText(found.at);
  words.splitText(match.length);
  const mark = element("mark", {}, words.data);
  words.replaceWith(mark);
  mark.scrollIntoView({ block: "center", behavior: "instant" });
}

try {
  showMatch();
} catch {
  // No storage, or what is there is not ours: the page stays unmarked.
}
