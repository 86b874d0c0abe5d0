import { problemInProse, type Rule } from "../rule.ts";

const name = "link-is-safe";

/** Links in prose lead to this site, as `/findings/3/`, or by https to another; nothing that a browser would run. */
export const linkIsSafe: Rule = {
  name,
  truth: "A link in prose is a path on this site or an https address.",
  check({ content, prose }) {
    return content.sections.flatMap((section) =>
      (prose.get(section.id)?.links ?? [])
        .filter((link) => !isSafe(link.url))
        .map((link) =>
          problemInProse(name, section, link, {
            message: `The link to \`${link.url}\` is not allowed.`,
            hint: "Link to a page of this site, as `/references/39/`, or to an address that begins with https://.",
          }),
        ),
    );
  },
};

/** `/findings/3/` and `https://doi.org/…` → true; `javascript:…`, `//host/`, `http://…`, `notes.md` → false */
function isSafe(url: string): boolean {
  if (/^\/(?!\/)/.test(url) && !url.includes("\\")) return true;
  return URL.canParse(url) && new URL(url).protocol === "https:" && url.startsWith("https://");
}
