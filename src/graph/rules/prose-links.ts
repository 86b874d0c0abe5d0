import { addresses } from "../../addresses/addresses.ts";
import { isOwnId } from "../../addresses/page-ids.ts";
import { suggestLater } from "../../problems/find-nearest.ts";
import { listEntryPages, listPossiblePages } from "../entry-pages.ts";
import { listProse, problemInProse, type Rule, type RuleInput } from "../rule.ts";
import { fixedAddresses } from "./moved.ts";

/** Every page that the content makes, by its address. */
function listPages({ content, unread }: RuleInput): Set<string> {
  const pages = [...listEntryPages(content).map(({ address }) => address), ...[...unread].flatMap(listPossiblePages)];
  return new Set([...fixedAddresses, ...pages.filter((page) => page.endsWith("/"))]);
}

/** Fragments of a form, and which of it a page has. */
interface Fragments {
  form: RegExp;
  ids: ReadonlySet<string>;
}

/** What content tells of the fragments of pages: sentences and figures of sections, edges of pathways, and notes. */
function listFragments({ content, wholeProse }: RuleInput): ReadonlyMap<string, Fragments> {
  const { sections, figures, pathways, notes } = content;
  const inSections = sections.flatMap(({ id }) => {
    const own = figures.filter(({ data }) => data.section === id).map(({ data }) => `figure-${data.number}`);
    const paragraphs = wholeProse.get(id)?.paragraphs;
    if (!paragraphs) return []; // nobody knows its sentences
    const ids = paragraphs.flatMap((paragraph) => [
      paragraph.id,
      ...paragraph.sentences.map((sentence) => sentence.id),
    ]);
    return [
      [addresses.section(id), { form: /^(?:p\d+(?:s\d+)?|figure-\d+)$/, ids: new Set([...ids, ...own]) }],
    ] as const;
  });
  const inPathways = pathways.map(
    ({ id, data }) =>
      [
        addresses.pathway(id),
        { form: /^edge-\d+$/, ids: new Set(data.edges.map(({ number }) => `edge-${number}`)) },
      ] as const,
  );
  return new Map<string, Fragments>([
    ...inSections,
    ...inPathways,
    [addresses.notes, { form: /^[a-z0-9-]+$/, ids: new Set(notes.map(({ id }) => id)) }],
  ]);
}

/** A link within the site is told here, where the line is known; files, and fragments of other pages, the build looks up. */
export const proseLinkResolves: Rule = {
  name: "prose-link-resolves",
  truth: "A link in prose to a page of the site leads to one that the content makes, and to what stands on it.",
  namesEntries: true,
  check(input) {
    const pages = listPages(input);
    const fragments = listFragments(input);
    const moved = new Set(input.content.moved.map(({ data }) => data.from));
    const judge = (url: string) => {
      const [path = "", id = ""] = url.split("#", 2);
      const address = path.split("?")[0] ?? "";
      const isFile = /\.[a-z]+$/.test(address) || address.startsWith(addresses.data);
      if (!/^\/(?!\/)/.test(url) || isFile) return undefined;
      if (!pages.has(address))
        return {
          message: `The link \`${url}\` leads to no page of the site.`,
          hint: suggestLater(address, pages, "correct the link, or add the entry."),
        };
      const known = fragments.get(address);
      if (!known?.form.test(id) || known.ids.has(id)) return undefined;
      if (isOwnId(address, id) || input.unread.has(id.replace(/^figure-/, "")) || moved.has(`${address}#${id}`))
        return undefined;
      return {
        message: `The link \`${url}\` leads to a page on which there is no \`${id}\`.`,
        hint: suggestLater(id, known.ids, "correct what stands behind the `#`, or leave that out."),
      };
    };
    return listProse(input).flatMap(({ section, prose }) =>
      prose.links.flatMap((link) => {
        const wording = judge(link.url);
        return wording ? problemInProse(section, link, wording) : [];
      }),
    );
  },
};
