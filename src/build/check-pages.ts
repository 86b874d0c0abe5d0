import { findDuplicates } from "../graph/lookups.ts";
import { getAttribute, type Page, type PageProblem, problemOnPage, textOf } from "./read-pages.ts";

/** No page shows a citation as typed: what the renderer left is what no reader can follow. */
export function checkCitations(pages: readonly Page[]): PageProblem[] {
  return pages.flatMap((page) => {
    const root = page.elements[0];
    const raw = root ? /\[@[^\]]*\]?/.exec(textOf(root))?.[0] : undefined;
    if (!raw) return [];
    return problemOnPage(
      "no-raw-citation",
      page,
      `The page shows \`${raw}\` as typed: no citation was rendered there.`,
      "Move it into running text.",
      raw,
    );
  });
}

/** What a page is called, by browsers, search engines and its own heading. */
function readHead(page: Page) {
  const title = page.elements.find((element) => element.tagName === "title");
  const description = page.elements.find(
    (element) => element.tagName === "meta" && getAttribute(element, "name") === "description",
  );
  return {
    page,
    title: title ? textOf(title).trim() : "",
    description: description ? (getAttribute(description, "content") ?? "").trim() : "",
    headings: page.elements.filter((element) => element.tagName === "h1").length,
    ids: page.elements.flatMap((element) => getAttribute(element, "id") ?? []),
  };
}

/** Every page has one `h1`, and a title and description that no other page has; no id stands twice on a page. */
export function checkHeads(pages: readonly Page[]): PageProblem[] {
  const heads = pages.map(readHead);
  const twice = (rule: string, of: (head: (typeof heads)[number]) => string) =>
    findDuplicates(
      heads.filter((head) => of(head) !== ""),
      of,
    ).map(([first, again]) =>
      problemOnPage(
        rule,
        again.page,
        `“${of(again)}” is said of ${first.page.file}, too.`,
        "Say what sets this page apart.",
      ),
    );
  return [
    ...heads.flatMap((head) =>
      head.headings === 1
        ? []
        : problemOnPage(
            "page-has-one-heading",
            head.page,
            `The page has ${head.headings} elements \`h1\`.`,
            "Give it exactly one.",
          ),
    ),
    ...heads.flatMap((head) =>
      head.title ? [] : problemOnPage("title-is-unique", head.page, "The page has no title.", "Give it one."),
    ),
    ...heads.flatMap((head) =>
      head.description
        ? []
        : problemOnPage("description-is-unique", head.page, "The page has no description.", "Give it one."),
    ),
    ...heads.flatMap((head) =>
      findDuplicates(head.ids, (id) => id).map(([id]) =>
        problemOnPage(
          "id-is-unique-on-page",
          head.page,
          `The id \`${id}\` stands twice on the page.`,
          "Links to it would reach the first only; rename one.",
        ),
      ),
    ),
    ...twice("title-is-unique", (head) => head.title),
    ...twice("description-is-unique", (head) => head.description),
  ];
}
