import { suggest } from "../problems/find-nearest.ts";
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

/**
 * Every link from page to page leads to a file of this build, and every fragment to an element of that page.
 * Links must begin with the base path, or they would leave the site when it is served below one.
 */
export function checkLinks(pages: readonly Page[], files: ReadonlySet<string>, base: string): PageProblem[] {
  const prefix = base.replace(/\/$/, "");
  const pageByAddress = new Map(pages.map((page) => [page.address, page]));
  const ids = new Map(
    pages.map((page) => [page.address, new Set(page.elements.flatMap((element) => getAttribute(element, "id") ?? []))]),
  );
  return pages.flatMap((page) => {
    const links = page.elements.flatMap((element) => linking.flatMap((name) => getAttribute(element, name) ?? []));
    return [...new Set(links)].flatMap((link) => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return [];
      const written = link.startsWith(`${prefix}/`) ? link.slice(prefix.length) : link;
      const problem = (rule: string, message: string, hint: string) =>
        problemOnPage(rule, page, message, hint, written);
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
        const hint = suggest(address, pageByAddress.keys(), "correct the link, or build the page.");
        return problem("link-has-target", `The link \`${link}\` leads to no page of the site.`, hint);
      }
      if (!fragment || ids.get(address)?.has(tryDecode(fragment, decodeURIComponent))) return [];
      const hint = suggest(fragment, ids.get(address) ?? [], "correct the fragment, or give the target that id.");
      return problem(
        "fragment-has-target",
        `The link \`${link}\` leads to a page without an element \`#${fragment}\`.`,
        hint,
      );
    });
  });
}
