import type { FoundRecord } from "../search/search-files.ts";
import type { SearchKind, WorkFacts } from "../search/search-record.ts";
import { capitalize } from "../words/phrases.ts";
import { foundNames } from "../words/record-words.ts";
import { splitWholeWords } from "../words/whole-words.ts";
import { element } from "./element.ts";
import { toContext, toSnippet, type Marked, type Piece } from "./snippet.ts";
import { originMarks } from "../words/finding-words.ts";

/** The kinds of results whose place does not say what they are. */
const unsaid: readonly SearchKind[] = ["topic", "finding", "section"];

/** What kind of thing a result is, where the words of its place do not say so themselves: `Finding 3`, `Text` */
function nameKind({ kind, number }: FoundRecord): string {
  if (!unsaid.includes(kind)) return "";
  const name = capitalize(foundNames[kind].one);
  return kind === "finding" ? `${name} ${number}` : name;
}

/** The mark of a result: a vesicle, a ring or the shape of its kind. Its kind stands in words beside it. */
function toMark({ kind, label, effect, origin }: FoundRecord): HTMLElement {
  const numbered: Partial<Record<SearchKind, string>> = {
    finding: `v num ${effect} ${originMarks[origin || "msc"]}`.trim(),
    reference: "c num lone large",
    section: "lab",
  };
  const className = numbered[kind] ?? `shape ${kind}`;
  return element("span", { className: "hit-mark", ariaHidden: "true" }, element("span", { className }, label));
}

/** Text in which no line ends within a name such as `miR-16`. */
const toWhole = (text: string): (Node | string)[] =>
  splitWholeWords(text).map((part) => (part.isWhole ? element("span", { className: "nb" }, part.text) : part.text));
/** Pieces of text, those that were asked for marked. Text stays text, whatever it holds. */
const toNodes = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.flatMap(({ text, isMatch }) => (isMatch ? element("mark", {}, ...toWhole(text)) : toWhole(text)));

/** The rest of a reference, so that it is whole on paper: `Cancer Lett. 2012;315:28-37. doi:10.1016/…` */
function tellOnPaper({ journal, year, volume, page, ids, isDoiDerived }: WorkFacts): HTMLElement {
  const doi = isDoiDerived ? undefined : ids.find((id) => id.startsWith("10."));
  const place = volume || page ? `${journal}. ${year};${volume}:${page}` : "";
  return element("span", { className: "on-paper" }, [place, doi && `doi:${doi}`].filter(Boolean).join(". "));
}

/**
 * One result as a list item: its mark, what it is and where, its title as the one link, and a line of context.
 * @param base path of the site, ended by a slash
 */
export function renderResult(record: FoundRecord, marked: Marked, base: string): HTMLLIElement {
  const { kind, label, place, title, text, more, work, address } = record;
  const name = nameKind(record);
  const ids = work ? work.ids.join(" · ") : "";
  const placed: Marked = { ...marked, findTopics: () => [] }; // authors and places name no topic
  const context = toContext([text, more, ids], marked);
  const item = element(
    "li",
    {},
    toMark(record),
    element(
      "span",
      { className: "lab hit-place" },
      name ? `${name} · ` : "",
      ...toNodes(toSnippet(place, placed, true)),
    ),
    element(
      "a",
      // Paragraphs of one section have one title; whoever only hears it is told which.
      { href: base.replace(/\/$/, "") + address, ...(kind === "section" && { ariaLabel: `${title}, ${label}` }) },
      ...toNodes(toSnippet(title, marked, true)),
    ),
    element("p", {}, ...toNodes(context)),
    ...(work ? [tellOnPaper(work)] : []),
  );
  item.dataset["kind"] = kind;
  // What a browser is asked to find on the page that the link leads to.
  const match = context.find(({ isMatch }) => isMatch)?.text;
  if (match) item.dataset["match"] = match;
  return item;
}
