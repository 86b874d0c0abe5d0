// The words of whole pages, for a reader to whom the entries of the search are not enough. Pagefind is loaded when it is
// asked for; what it finds by the beginning of a word only is left out, so that what does not occur finds nothing here, too.
import { normalizeWords } from "../search/normalize-words.ts";
import { formatCount } from "../words/phrases.ts";
import { element } from "./element.ts";

/** What Pagefind tells of a page: its address, its title, all its words, and some of them around the match, as HTML. */
interface PageWords {
  url: string;
  meta: { title?: string };
  content: string;
  excerpt: string;
}

/** The part of Pagefind that is asked. https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(question: string): Promise<{ results: { data(): Promise<PageWords> }[] }>;
}

/** How many pages are shown at once. */
const most = 10;

let engine: Promise<Pagefind> | undefined;
let tries = 0;

/** Loads the engine, once. A failure is forgotten; the next try is under another address, since browsers remember it. */
function loadEngine(base: string): Promise<Pagefind> {
  engine ??= (async () => {
    const again = tries++ === 0 ? "" : `?${tries}`;
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${again}`)) as Pagefind;
    // A worker would be a second copy of the engine to load.
    await pagefind.options({ baseUrl: base, basePath: `${base}pagefind/`, excerptLength: 24, noWorker: true });
    return pagefind;
  })();
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/** The text of an excerpt with its matches marked. It is read as a document and never put on the page as HTML. */
function toMarked(excerpt: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  return [...body.childNodes].map((node) =>
    node instanceof HTMLElement && node.localName === "mark"
      ? element("mark", {}, node.textContent)
      : (node.textContent ?? ""),
  );
}

/** Pages that hold every word of a question, the best first, and whether there may be more. */
async function findPages(base: string, question: string): Promise<{ pages: PageWords[]; isCut: boolean }> {
  const words = normalizeWords(question);
  const pagefind = await loadEngine(base);
  const { results } = await pagefind.search(question);
  const pages: PageWords[] = [];
  for (const [place, result] of results.entries()) {
    if (pages.length === most) return { pages, isCut: place < results.length };
    const page = await result.data();
    const held = new Set(normalizeWords(`${page.meta.title ?? ""} ${page.content}`));
    if (words.every((word) => held.has(word))) pages.push(page);
  }
  return { pages, isCut: false };
}

/** An offer to look for the words of a question on every page; what is found stands below it. */
export function renderPageSearch(question: string, base: string): HTMLElement {
  const button = element("button", { type: "button", className: "look" }, "Look for these words on every page");
  const status = element("p", { className: "lab", role: "status" });
  const list = element("ol", { className: "hits" });
  button.addEventListener("click", () => {
    button.disabled = true;
    status.textContent = "Looking through all pages …";
    void findPages(base, question)
      .then(({ pages, isCut }) => {
        const count = formatCount(pages.length, "page has", "pages have");
        status.textContent =
          pages.length === 0
            ? "No page has all of these words."
            : `${isCut ? `The first ${most} pages that have` : count} all of these words.`;
        list.replaceChildren(
          ...pages.map(({ url, meta, excerpt }) =>
            element("li", {}, element("a", { href: url }, meta.title ?? url), element("p", {}, ...toMarked(excerpt))),
          ),
        );
      })
      .catch(() => {
        status.textContent = "The words of the pages could not be loaded, so no page was searched.";
        button.textContent = "Try again";
      })
      .finally(() => {
        button.disabled = false;
      });
  });
  return element("div", { className: "every-page" }, button, status, list);
}
