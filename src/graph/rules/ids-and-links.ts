import { isWebAddress } from "../../schemas/fields.ts";
import { contentKinds } from "../../source/content-kinds.ts";
import type { ContentEntry } from "../../source/read-content.ts";
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

/** Links in prose lead to this site, as `/findings/3/`, or by https to another; nothing that a browser would run. */
export const linkIsSafe: Rule = {
  name: "link-is-safe",
  truth: "A link in prose is a path on this site or an https address.",
  check(input) {
    return listProse(input).flatMap(({ section, prose }) =>
      prose.links
        .filter((link) => link.url !== "" && !isSafe(link.url)) // one without an address is told by prose-is-plain
        .map((link) =>
          problemInProse(section, link, {
            message: `The link to \`${link.url}\` is not allowed.`,
            hint: "Link to a page of this site, as `/references/39/`, or to an address that begins with https://.",
          }),
        ),
    );
  },
};

/** `/findings/3/` and `https://doi.org/…` → true; `javascript:…`, `//host/`, `http://…`, `notes.md` → false */
function isSafe(url: string): boolean {
  if (/^\/(?!\/)[\x21-\x7E]*$/.test(url) && !url.includes("\\")) return true;
  return isWebAddress(url);
}
