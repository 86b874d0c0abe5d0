import { findDuplicates } from "../graph/lookups.ts";
import { getAttribute, type Page, type PageProblem, problemOnPage, textOf } from "./read-pages.ts";

/** A page shows no citation as typed: what the renderer left is what no reader can follow. */
export function checkCitations(page: Page): PageProblem[] {
  const root = page.elements[0];
  const raw = root ? /\[@[^\]]*\]?/.exec(textOf(root))?.[0] : undefined;
  if (!raw) return [];
  const message = `The page shows \`${raw}\` as typed: no citation was rendered there.`;
  return [problemOnPage("no-raw-citation", page, message, "Move it into running text.", raw)];
}

/** What a page is called, by browsers, search engines and its own heading. */
export interface PageHead {
  file: string;
  address: string;
  /** Whether search engines are asked not to list it. */
  isHidden: boolean;
  title: string;
  description: string;
  /** How many headings of the first rank it has. */
  headings: number;
  /** Ids that stand on it more than once. */
  repeated: string[];
}

/** Reads the head of a page. */
export function readHead(page: Page): PageHead {
  const title = page.elements.find((element) => element.tagName === "title");
  const readMeta = (name: string) => {
    const meta = page.elements.find((element) => element.tagName === "meta" && getAttribute(element, "name") === name);
    return (meta && getAttribute(meta, "content")?.trim()) ?? "";
  };
  const ids = page.elements.flatMap((element) => getAttribute(element, "id") ?? []);
  return {
    file: page.file,
    address: page.address,
    isHidden: readMeta("robots").startsWith("noindex"),
    title: title ? textOf(title).trim() : "",
    description: readMeta("description"),
    headings: page.elements.filter((element) => element.tagName === "h1").length,
    repeated: findDuplicates(ids, (id) => id).map(([id]) => id),
  };
}

/** Every page has one `h1`, and a title and description that no other page has; no id stands twice on a page. */
export function checkHeads(heads: readonly PageHead[]): PageProblem[] {
  const twice = (rule: string, of: (head: PageHead) => string) =>
    findDuplicates(
      heads.filter((head) => of(head) !== ""),
      of,
    ).map(([first, again]) =>
      problemOnPage(rule, again, `“${of(again)}” is said of ${first.file}, too.`, "Say what sets this page apart."),
    );
  return [
    ...heads.flatMap((head) =>
      head.headings === 1
        ? []
        : problemOnPage(
            "page-has-one-heading",
            head,
            `The page has ${head.headings} elements \`h1\`.`,
            "Give it exactly one.",
          ),
    ),
    ...heads.flatMap((head) =>
      head.title ? [] : problemOnPage("title-is-unique", head, "The page has no title.", "Give it one."),
    ),
    ...heads.flatMap((head) =>
      head.description
        ? []
        : problemOnPage("description-is-unique", head, "The page has no description.", "Give it one."),
    ),
    ...heads.flatMap((head) =>
      head.repeated.map((id) =>
        problemOnPage(
          "id-is-unique-on-page",
          head,
          `The id \`${id}\` stands twice on the page.`,
          "Links to it would reach the first only; rename one.",
        ),
      ),
    ),
    ...twice("title-is-unique", (head) => head.title),
    ...twice("description-is-unique", (head) => head.description),
  ];
}
