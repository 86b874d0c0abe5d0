import { suggestLater } from "../problems/find-nearest.ts";
import type { Hint } from "../problems/problem.ts";
import { getAttribute, type Page, type PageProblem, problemOnPage } from "./read-pages.ts";

const linking = ["href", "src", "action"];

/** Text without its % escapes; text with a broken one stays as it is, and so leads nowhere. */
function tryDecode(text: string, decode: (text: string) => string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}

/** What the links of all pages are checked by. */
export interface LinkingPage extends Pick<Page, "file" | "address"> {
  /** Where its links lead, each once. */
  links: ReadonlySet<string>;
  ids: ReadonlySet<string>;
}

/** The links and ids of a page, each as `keep` has it. */
export function readLinks({ file, address, elements }: Page, keep: (text: string) => string): LinkingPage {
  const read = (names: readonly string[]) => {
    const found = elements.flatMap((element) => names.flatMap((name) => getAttribute(element, name) ?? []));
    return new Set(found.map(keep));
  };
  return { file, address, links: read(linking), ids: read(["id"]) };
}

/**
 * Every link from page to page leads to a file of this build, and every fragment to an element of that page.
 * Links must begin with the base path, or they would leave the site when it is served below one.
 */
export function checkLinks(pages: readonly LinkingPage[], files: ReadonlySet<string>, base: string): PageProblem[] {
  const prefix = base.replace(/\/$/, "");
  const pageByAddress = new Map(pages.map((page) => [page.address, page]));
  const known = new Set(pageByAddress.keys());
  return pages.flatMap((page) => {
    return [...page.links].flatMap((link) => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return [];
      const written = link.startsWith(`${prefix}/`) ? link.slice(prefix.length) : link;
      const problem = (rule: string, message: string, hint: Hint) => problemOnPage(rule, page, message, hint, written);
      const [path = "", fragment] = link.split("#", 2);
      const target = path.split("?")[0] ?? "";
      if (target !== "" && !target.startsWith(`${prefix}/`)) {
        return problem(
          "link-is-under-base",
          `The link \`${link}\` leaves the base path ${base}.`,
          "Build it with `href()`.",
        );
      }
      const address = target === "" ? page.address : tryDecode(target.slice(prefix.length), decodeURI);
      const isFile = files.has(address.slice(1)) || files.has(`${address.slice(1)}index.html`);
      if (!isFile) {
        const hint = suggestLater(address, known, "correct the link, or build the page.");
        return problem("link-has-target", `The link \`${link}\` leads to no page of the site.`, hint);
      }
      const ids = pageByAddress.get(address)?.ids;
      if (!fragment || ids?.has(tryDecode(fragment, decodeURIComponent))) return [];
      const hint = suggestLater(fragment, ids ?? [], "correct the fragment, or give the target that id.");
      return problem(
        "fragment-has-target",
        `The link \`${link}\` leads to a page without an element \`#${fragment}\`.`,
        hint,
      );
    });
  });
}
