// The words of whole pages, for a reader to whom the entries of the search are not enough. Pagefind is loaded when it is
// asked for; what it finds by the beginning of a word only is left out, so that what does not occur finds nothing here, too.
import { normalizeWords } from "../words/normalize-words.ts";
import { parseQuestion, type QuestionPart } from "../search/parse-question.ts";
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
  mergeIndex(address: string, options: Record<string, unknown>): Promise<void>;
  search(question: string): Promise<{ results: { id: string; score: number; data(): Promise<PageWords> }[] }>;
  /** Where the further parts of the index of a large site are, below it; missing on others. */
  parts?: readonly string[];
}

/** A question as words of pages, which know no kinds of entry. */
interface Wanted {
  /** Of each group, one is enough. */
  groups: QuestionPart[][];
  excluded: QuestionPart[];
  /** Whether a kind was named, of which pages are not asked. */
  hasKind: boolean;
}

/** Reads the signs of a question, which are no words of a page. */
function toWanted(question: string): Wanted {
  const wanted: Wanted = { groups: [], excluded: [], hasKind: false };
  for (const part of parseQuestion(question).parts) {
    const last = wanted.groups.at(-1);
    if (normalizeWords(part.text).length === 0) continue;
    if (part.field === "kind") wanted.hasKind = true;
    else if (part.isExcluded) wanted.excluded.push(part);
    else if (part.isAlternative && last) last.push(part);
    else wanted.groups.push([part]);
  }
  return wanted;
}

/** Every way to take one of each group. */
const toWays = (groups: QuestionPart[][]): QuestionPart[][] =>
  groups.reduce<QuestionPart[][]>((ways, group) => ways.flatMap((way) => group.map((part) => [...way, part])), [[]]);

/** How many pages are shown at once. */
const most = 10;

let engine: Promise<Pagefind> | undefined;
let tries = 0;

/** Loads the engine, once. A failure is forgotten; the next try is under another address, since browsers remember it. */
function loadEngine(base: string): Promise<Pagefind> {
  engine ??= (async () => {
    const again = tries++ === 0 ? "" : `?${tries}`;
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${again}`)) as Pagefind;
    const basePath = `${base}pagefind/`;
    // A worker would be a second copy of the engine to load.
    await pagefind.options({ baseUrl: base, basePath, excerptLength: 24, noWorker: true });
    const merged = { baseUrl: base, excerptLength: 24 };
    await Promise.all((pagefind.parts ?? []).map((part) => pagefind.mergeIndex(basePath + part, merged)));
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

/** Pages that hold what a question wants, the best first, and whether there may be more. */
async function findPages(base: string, { groups, excluded }: Wanted): Promise<{ pages: PageWords[]; isCut: boolean }> {
  const pagefind = await loadEngine(base);
  const found = new Map<string, { score: number; ways: string[][]; data(): Promise<PageWords> }>();
  for (const way of toWays(groups)) {
    const asked = way.map(({ text, isQuoted }) => (isQuoted ? `"${text}"` : text)).join(" ");
    const words = way.flatMap(({ text }) => normalizeWords(text));
    const alike = new Map<string, number>();
    for (const { id, score, data } of (await pagefind.search(asked)).results) {
      // Two parts of an index may give two pages one name.
      const count = alike.get(id) ?? 0;
      alike.set(id, count + 1);
      const key = `${id} ${count}`;
      const before = found.get(key);
      found.set(key, { score: Math.max(score, before?.score ?? 0), ways: [...(before?.ways ?? []), words], data });
    }
  }
  const pages: PageWords[] = [];
  for (const { ways, data } of [...found.values()].sort((a, b) => b.score - a.score)) {
    if (pages.length === most) return { pages, isCut: true };
    const page = await data();
    const held = new Set(normalizeWords(`${page.meta.title ?? ""} ${page.content}`));
    const hasAll = (words: readonly string[]) => words.every((word) => held.has(word));
    if (ways.some(hasAll) && !excluded.some(({ text }) => hasAll(normalizeWords(text)))) pages.push(page);
  }
  return { pages, isCut: false };
}

/** An offer to look for the words of a question on every page; what is found stands below it. None for a question without words. */
export function renderPageSearch(question: string, base: string): HTMLElement | undefined {
  const wanted = toWanted(question);
  if (wanted.groups.length === 0) return undefined;
  const these =
    wanted.groups.some((group) => group.length > 1) || wanted.excluded.length > 0
      ? "what is asked"
      : "all of these words";
  const note = wanted.hasKind ? " Pages are of no kind of entry; all were looked through." : "";
  const button = element("button", { type: "button", className: "look" }, "Look for these words on every page");
  const status = element("p", { className: "lab", role: "status" });
  const list = element("ol", { className: "hits" });
  button.addEventListener("click", () => {
    button.disabled = true;
    status.textContent = "Looking through all pages …";
    void findPages(base, wanted)
      .then(({ pages, isCut }) => {
        const count = formatCount(pages.length, "page has", "pages have");
        status.textContent =
          pages.length === 0
            ? `No page has ${these}.${note}`
            : `${isCut ? `The first ${most} pages that have` : count} ${these}.${note}`;
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
