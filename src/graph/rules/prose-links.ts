import { fixedAddresses } from "./moved.ts";
import { addresses } from "../../addresses/addresses.ts";
import { suggestLater } from "../../problems/find-nearest.ts";
import { listEntryPages, listPossiblePages } from "../entry-pages.ts";
import { listProse, problemInProse, type Rule, type RuleInput } from "../rule.ts";

/** Every page that the content makes, by its address. */
function listPages({ content, unread }: RuleInput): Set<string> {
  const pages = [...listEntryPages(content).map(({ address }) => address), ...[...unread].flatMap(listPossiblePages)];
  return new Set([...fixedAddresses, ...pages.filter((page) => page.endsWith("/"))]);
}

/** A link to a page of the site is told here, where the line is known; what stands on that page the build looks up. */
export const proseLinkResolves: Rule = {
  name: "prose-link-resolves",
  truth: "A link in prose to a page of the site leads to one that the content makes.",
  namesEntries: true,
  check(input) {
    const pages = listPages(input);
    return listProse(input).flatMap(({ section, prose }) =>
      prose.links.flatMap((link) => {
        const address = link.url.split(/[?#]/)[0] ?? "";
        const isFile = /\.[a-z]+$/.test(address) || address.startsWith(addresses.data);
        if (!/^\/(?!\/)/.test(link.url) || isFile || pages.has(address)) return [];
        return problemInProse(section, link, {
          message: `The link \`${link.url}\` leads to no page of the site.`,
          hint: suggestLater(address, pages, "correct the link, or add the entry."),
        });
      }),
    );
  },
};
