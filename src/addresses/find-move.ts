// Pure: what an address that was published and no longer holds what it held now leads to.

/** An address that moved or was withdrawn, as `moved.yaml` says. */
export interface Move {
  /** The address that was published: a page, a fragment of one, or a file. */
  from: string;
  /** Where its content is now; missing where it was withdrawn. */
  to?: string | undefined;
}

/** Whether an address is that of a page, which takes its fragments and the files beside and below it along. */
const isPage = (address: string) => address.endsWith("/");

/**
 * Where a page's fragments and files go with it: of a move from `/topics/old/` to `/topics/new/`, `/topics/old.json` →
 * `/topics/new.json`, `/topics/old/references.bib` → `/topics/new/references.bib`, `/topics/old/#works` → `/topics/new/`.
 * @returns undefined where the address does not belong to the page, or where the page leads to no page
 */
export function carryAlong({ from, to }: Move, address: string): string | undefined {
  if (!isPage(from) || to === undefined || !isPage(to)) return undefined;
  if (address.startsWith(`${from}#`)) return to;
  if (address.startsWith(from) && address !== from) return to + address.slice(from.length);
  const beside = from.replace(/\/$/, ".");
  return address.startsWith(beside) ? to.replace(/\/$/, ".") + address.slice(beside.length) : undefined;
}
