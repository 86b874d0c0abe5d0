// Pure: which known pages an unknown address is nearest to.
import { distance } from "fastest-levenshtein";

/** A page of the site: its address, its title, and other spellings of what it is about. */
export type KnownPage = [address: string, title: string, ...spellings: string[]];

/** A page that an address may have meant. */
interface NearPage {
  address: string;
  title: string;
  /** The spelling that was near, where it is not the title. */
  spelling?: string;
}

/** More than these is a list to search, not an answer. */
const most = 5;

/** From here on two slugs have too little in common. */
const nearest = 0.42;

/**
 * An address as it was written, without what ended the sentence that it was copied from, and the place or the question behind
 * it: some programs write their signs as codes, and a host then takes all for a path. `/findings/3/).` → `/findings/3`;
 * `/sections/growth/%23p2s3` → `/sections/growth`, `#p2s3`
 */
function toWritten(path: string): [page: string, behind: string] {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // A stray percent sign: the text is read as it stands.
  }
  const [page = "", behind = ""] = plain.replace(/[^\p{L}\p{N}]+$/u, "").split(/(?=[#?].)(.*)/su, 2);
  return [page.replace(/[^\p{L}\p{N}]+$/u, ""), behind];
}

/** `TGF_beta.html` → `tgf-beta`, as the last part of an address is written. */
const toSlug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\.html?$|\/index\.html?$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** How far two slugs are apart: 0 for the same, 1 for nothing in common. */
function difference(a: string, b: string): number {
  if (a === "" || b === "") return 1;
  // `vegf` within `vegf-receptor` is nearer than its length says.
  const isPart = a.length > 2 && `-${b}-`.includes(`-${a}-`);
  const apart = distance(a, b) / Math.max(a.length, b.length);
  return isPart ? Math.min(apart, 0.3) : apart;
}

/** The last part of the address of a page, and the folder that it lies in. */
const readParts = (address: string): [last: string, folder: string] => {
  const parts = address.split("/").filter(Boolean);
  return [parts.at(-1) ?? "", parts.at(-2) ?? ""];
};

/** Whether a folder may be meant by another name: `reference`, `refs` and `References` are `references`. */
const isMeant = (written: string, folder: string): boolean =>
  difference(written, folder) < nearest || (written.length > 2 && folder.startsWith(written.replace(/s$/, "")));

/** The pages nearest to an address, the nearest first; none where none is near. A page that it names whole keeps what is behind it. */
export function findNear(path: string, pages: readonly KnownPage[]): NearPage[] {
  const [written, behind] = toWritten(path);
  return findPages(written, pages).map((page) =>
    page.address === `${written}/` ? { ...page, address: page.address + behind } : page,
  );
}

function findPages(written: string, pages: readonly KnownPage[]): NearPage[] {
  const [last, above] = readParts(written);
  const wanted = toSlug(last);
  const folder = toSlug(above);
  if (wanted === "") return [];
  // A number is meant as it is written, whatever ending it has; one that is not there has no neighbors in meaning.
  const number = /^0*(\d+)(?:\.\w+)*$/.exec(last)?.[1];
  if (number !== undefined) {
    return pages
      .filter(([address]) => {
        const own = readParts(address);
        return own[0] === number && isMeant(folder, own[1]);
      })
      .map(([address, title]) => ({ address, title }));
  }
  // A folder that is no page only holds pages; what is spelled a little like it is not meant.
  const known = pages.map(([address]) => readParts(address));
  if (known.some((own) => own[1] === wanted) && !known.some((own) => own[0] === wanted)) return [];
  return pages
    .map(([address, title, ...spellings]) => {
      const own = readParts(address);
      const names = [own[0], title, ...spellings];
      const apart = names.map((name) => difference(wanted, toSlug(name)));
      const least = Math.min(...apart);
      const at = apart.indexOf(least);
      const isElsewhere = folder !== "" && own[1] !== folder;
      const spelling = at > 1 ? { spelling: names[at] ?? "" } : {};
      return { page: { address, title, ...spelling }, apart: least + (isElsewhere ? 0.05 : 0) };
    })
    .filter(({ apart }) => apart < nearest)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, most)
    .map(({ page }) => page);
}
