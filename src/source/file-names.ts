// Pure: which names a file of content may have, since its name is the id of an entry and a part of its address.

/** A name that every disk holds as it is and every address can carry. */
const plainName = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)?$/;
const longestName = 80;
const windowsNames = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** What is wrong with the name of a file that holds an entry, if anything. */
export function findNameFault(name: string): string | undefined {
  if (windowsNames.test(name)) return "Windows keeps this name for itself, so nobody there could have the file";
  if (name.length > longestName) return `it has more than ${longestName} letters`;
  return plainName.test(name) ? undefined : "it is the id of the entry and part of its address";
}

/** What programs make of a name for a copy or a lock of a file: `x copy 2.md`, `x (1).md`, `x (conflicted copy).md`, `~$x.md`. */
const copyName = /^(?:~\$)?(.+?)(?:[ _-]+copy(?: ?\d+)?)?(?: ?\([^)]*\))?(\.[a-z]+)$/i;

/** The name of the file beside it that a file was copied from, by its own name, if it was. */
export function findCopied(name: string, beside: readonly string[]): string | undefined {
  const [, stem = "", extension = ""] = copyName.exec(name) ?? [];
  const original = stem + extension;
  return original !== name && beside.includes(original) ? original : undefined;
}

/** An id near enough to offer: `Breast cancer` → `breast-cancer`; nothing where letters would be lost that make its name. */
export const mendId = (id: string): string | undefined =>
  /^[\p{ASCII}\s\p{Cf}\p{Pd}]*$/u.test(id) && /[a-z0-9]/i.test(id) ? mendName(id) : undefined;

/** A letter that has no plain one below its marks: `β`, not `ö`. */
const otherLetter = /(?!\p{ASCII})[\p{L}\p{N}]/u;

/** A name near enough to offer: `Mir 21.yaml` → `mir-21.yaml`; nothing where a letter would be lost, as that of `il-1β.yaml`. */
export function mendName(name: string): string | undefined {
  const [, stem = name, extension = ""] = /^(.*?)(\.[a-z]+)?$/is.exec(name) ?? [];
  const bare = stem.normalize("NFKD").replace(/\p{M}+/gu, "");
  if (otherLetter.test(bare)) return undefined;
  const plain = bare
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, longestName - extension.length);
  return `${plain === "" || windowsNames.test(plain) ? `topic-${plain}`.replace(/-$/, "") : plain}${extension.toLowerCase()}`;
}
