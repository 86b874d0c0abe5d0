// A quotation from the prose with its source; whether what one copies by hand carries it, too, is the reader's choice.
import { copyText, done, type Copied } from "./copy-text.ts";
import { element } from "./element.ts";

/** Shorter selections are words to look up, not quotations. */
const shortest = 40;
const key = "copy";
/** A place that is read out must have stood for a while before words come into it, in milliseconds. */
const pause = 100;

/** Whether a browser has put words of its own in the place of the prose; they are not what the site says. */
const isTranslated = () => !document.documentElement.lang.startsWith("en");

/** Gives links their whole address: where the words are pasted, nobody knows which page they stood on. */
function completeLinks(copy: ParentNode): void {
  for (const link of copy.querySelectorAll("a")) link.setAttribute("href", link.href);
}

/** Words of the prose as a quotation, after which its address and the article stand. */
function toQuotation(words: string, markup: Node, address: string): Copied {
  const page = document.title;
  const source = document.querySelector<HTMLElement>("main")?.dataset["source"] ?? "";
  const told = `, ${address}${isTranslated() ? " (translated by the browser)" : ""}. A digest of: ${source}`;
  const credit = element("p", {}, element("a", { href: address }, page), told);
  return {
    text: `“${words}”\n${page}${told}`,
    html: element("blockquote", {}, markup).outerHTML + credit.outerHTML,
  };
}

/** A whole sentence as a quotation. */
export function quote(sentence: HTMLElement, address: string): Copied {
  const copy = sentence.cloneNode(true) as HTMLElement;
  for (const button of copy.querySelectorAll("button")) button.remove();
  copy.removeAttribute("id");
  copy.removeAttribute("class");
  completeLinks(copy);
  return toQuotation(copy.textContent.trim(), copy, address);
}

/** Whether what is copied carries its source; no, where nothing was chosen or storage is forbidden. */
function isSourceWanted(): boolean {
  try {
    return localStorage.getItem(key) === "source";
  } catch {
    return false;
  }
}

/** A part of the page without what only stands beside the prose: margins, numbers of paragraphs, buttons. */
function cloneProse(range: Range): DocumentFragment {
  const clone = range.cloneContents();
  for (const other of clone.querySelectorAll("aside, .pn, button, script")) other.remove();
  completeLinks(clone);
  return clone;
}

const closest = (node: Node, selector: string) =>
  (node instanceof Element ? node : node.parentElement)?.closest(selector);
const proseAt = (node: Node) => closest(node, ".prose p");

/** Whether a selection ends in the prose, or before the first word after it, as a third click on a paragraph does. */
function endsInProse(range: Range): boolean {
  if (proseAt(range.endContainer)) return true;
  const last = [...document.querySelectorAll(".prose p")].findLast((paragraph) => range.intersectsNode(paragraph));
  const rest = range.cloneRange();
  if (last) rest.setStartAfter(last);
  const clone = rest.cloneContents();
  for (const script of clone.querySelectorAll("script")) script.remove();
  return clone.textContent.trim() === "";
}

/** What is selected, if it is a quotation: plain and with its source. What stands beside the prose is left out of it. */
function readSelection(addressOf: (sentence: HTMLElement) => string): { plain: Copied; sourced: Copied } | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = proseAt(range.startContainer);
  if (!(start ?? closest(range.startContainer, "main :is(h1, h2)")) || !endsInProse(range)) return undefined;
  // What the browser copies by itself after this has its words by the same rule of preview.css.
  document.body.classList.add("copies");
  setTimeout(() => document.body.classList.remove("copies"));
  const text = selection.toString().trim();
  if (!start || text.length < shortest) return undefined; // a heading is no part of a quotation
  const first = [...start.querySelectorAll<HTMLElement>(".s[id]")].find((sentence) => range.intersectsNode(sentence));
  const address = first ? addressOf(first) : location.href;
  const plain = { text, html: element("div", {}, cloneProse(range)).innerHTML };
  return { plain, sourced: toQuotation(text, cloneProse(range), address) };
}

let bar: HTMLElement | undefined;

/** Tells what was copied, and offers the other way: remembered, until it is chosen otherwise. */
function tell(copied: { plain: Copied; sourced: Copied }): void {
  bar?.remove();
  const words = () => (isSourceWanted() ? "Copied with its source." : "Copied, words only.");
  const status = element("span", { role: "status" });
  const box = element("input", { type: "checkbox", checked: isSourceWanted() });
  box.addEventListener("change", async () => {
    try {
      if (box.checked) localStorage.setItem(key, "source");
      else localStorage.removeItem(key);
    } catch {
      // Storage is forbidden: the choice holds for this copy.
    }
    const told = await copyText(box.checked ? copied.sourced : copied.plain);
    status.textContent = told === done ? words() : told;
  });
  const closer = element("button", { type: "button", className: "pv-close", ariaLabel: "Close" }, "×");
  closer.addEventListener("click", () => bar?.remove());
  bar = element(
    "div",
    { className: "way" },
    status,
    element("label", {}, box, " Copy with the source from now on"),
    closer,
  );
  document.body.append(bar);
  setTimeout(() => (status.textContent = words()), pause);
}

/** Gives what is copied from the prose its source where the reader wants that, and asks where nothing is known. */
export function offerSource(addressOf: (sentence: HTMLElement) => string): void {
  addEventListener("copy", (event) => {
    const copied = readSelection(addressOf);
    if (!copied || !event.clipboardData) return;
    if (isSourceWanted()) {
      event.clipboardData.setData("text/plain", copied.sourced.text);
      event.clipboardData.setData("text/html", copied.sourced.html ?? "");
      event.preventDefault();
    }
    tell(copied);
  });
  addEventListener("pointerdown", ({ target }) => {
    if (bar && !bar.contains(target as Node)) bar.remove();
  });
  addEventListener("keydown", ({ key: pressed }) => {
    if (pressed === "Escape") bar?.remove();
  });
}
