import { fixedAddresses } from "./moved.ts";
import { addresses } from "../../addresses/addresses.ts";
import { suggestLater } from "../../problems/find-nearest.ts";
import { listProse, problemInProse, type Rule, type RuleInput } from "../rule.ts";

/** Every page that the content makes, by its address. */
function listPages({ content, unread }: RuleInput): Set<string> {
  const numbers = content.references.map(({ data }) => Number(data["citation-label"]));
  const idsOf = (entries: readonly { id: string }[]) => [...entries.map(({ id }) => id), ...unread];
  return new Set([
    ...fixedAddresses,
    ...numbers.map(addresses.reference),
    ...idsOf(content.sections).map(addresses.section),
    ...idsOf(content.findings).map((id) => addresses.finding(Number(id))),
    ...idsOf(content.topics).map(addresses.topic),
    ...idsOf(content.pathways).map(addresses.pathway),
  ]);
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
