/** A record that an address leads to. */
export interface RecordAddress {
  /** The folder of its pages, `references`. */
  kind: string;
  /** What its address ends in, `39`. */
  id: string;
}

/** Reads what `addresses` wrote: `/base/references/39/` → reference 39; `/base/notes/#arrow` → a note; others lead to none. */
export function readRecordAddress({ pathname, hash }: Pick<URL, "pathname" | "hash">): RecordAddress | undefined {
  const [, kind, id] = /\/(references|findings|topics)\/([^/]+)\/$/.exec(pathname) ?? [];
  if (kind && id) return { kind, id };
  return /\/notes\/(?:pages\/[^/]+\/)?$/.test(pathname) && hash ? { kind: "notes", id: hash.slice(1) } : undefined;
}
