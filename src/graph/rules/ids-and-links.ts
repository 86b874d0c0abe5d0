import { addresses } from "../../addresses/addresses.ts";
import { isOwnId } from "../../addresses/page-ids.ts";
import { findAddressSlip, isWebAddress } from "../../schemas/web-address.ts";
import type { KindName } from "../../schemas/schemas.ts";
import { contentKinds } from "../../source/content-kinds.ts";
import type { ContentEntry } from "../../source/read-content.ts";
import { recordNames } from "../../words/record-words.ts";
import { findDuplicates } from "../lookups.ts";
import { listProse, problemAt, problemInProse, type Rule } from "../rule.ts";

/**
 * Kinds whose entries stand in one list, each with the field that holds the id; folders cannot hold a name twice. Of an address
 * that moved twice, moved-address-is-free tells.
 */
const listed = contentKinds.flatMap(({ name, listedBy }) =>
  listedBy !== undefined && name !== "moved" ? { name, field: listedBy } : [],
);

/** No two entries of a kind share an id, since addresses and links are made of it. */
export const idIsUnique: Rule = {
  name: "id-is-unique",
  truth: "No two entries of a kind share an id.",
  check({ content }) {
    return listed.flatMap(({ name, field }) => {
      const entries: readonly ContentEntry[] = content[name];
      return findDuplicates(entries, (entry) => entry.id).map(([first, again]) => {
        const place = first.source.placeOf([field]);
        return problemAt(again, [field], {
          message: `The id \`${again.id}\` is taken already, at ${first.source.file}:${place.line}:${place.column}.`,
          hint: "Give one of the two another id, and change what links to it.",
        });
      });
    });
  },
};

/** Kinds whose entries stand under their ids on a page of them all. */
const together = { sections: addresses.review, notes: addresses.notes } as const satisfies Partial<
  Record<KindName, string>
>;

/** What of a section has an id that begins with that of the section, on the page of all. */
const partOfSection = /-(?:title|p\d+(?:s\d+)?)$/;

/** An id that a page has twice leads to the first: whoever follows a link to the entry would be shown something else. */
export const idIsFree: Rule = {
  name: "id-is-free",
  truth: "No section and no note is called as another part of the page on which all of them stand.",
  check({ content }) {
    const sections = new Set(content.sections.map(({ id }) => id));
    return (Object.keys(together) as (keyof typeof together)[]).flatMap((kind) => {
      const page = together[kind];
      const isPart = (id: string) =>
        kind === "sections" && partOfSection.test(id) && sections.has(id.replace(partOfSection, ""));
      return content[kind]
        .filter(({ id }) => isOwnId(page, id) || isPart(id))
        .map((entry) =>
          problemAt(entry, ["title"], {
            message: `The id \`${entry.id}\` is that of another part of the page ${page}, where links to this ${recordNames[kind].one} would lead.`,
            hint: "Give the file another name, and change what links to it.",
          }),
        );
    });
  },
};

/** Links in prose lead to this site, as `/findings/3/`, or by https to another; nothing that a browser would run. */
export const linkIsSafe: Rule = {
  name: "link-is-safe",
  truth: "A link in prose is a path on this site or an https address.",
  check(input) {
    return listProse(input).flatMap(({ section, prose }) =>
      prose.links
        .filter(({ url }) => url !== "") // one without an address is told by prose-is-plain
        .flatMap((link) => {
          const slip = isSafe(link.url) ? findAddressSlip(link.url) : undefined;
          if (isSafe(link.url) && slip === undefined) return [];
          return problemInProse(section, link, {
            message: `The link to \`${link.url}\` is not allowed${slip === undefined ? "" : `: it ${slip}`}.`,
            hint:
              slip === undefined
                ? "Link to a page of this site, as `/references/39/`, or to an address that begins with https://."
                : "Open the address as a reader will, and copy it from there.",
          });
        }),
    );
  },
};

/** `/findings/3/` and `https://doi.org/…` → true; `javascript:…`, `//host/`, `http://…`, `notes.md` → false */
function isSafe(url: string): boolean {
  if (/^\/(?!\/)[\x21-\x7E]*$/.test(url) && !url.includes("\\")) return true;
  return isWebAddress(url);
}
