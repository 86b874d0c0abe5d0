/** What an address says of the license of Creative Commons whose text it is. */
interface CreativeCommons {
  /** What it asks, as its address has it: `by-nc`, `zero`. */
  code: string;
  version: string;
  /** Whether it is the international one; those of one country have other words. */
  isInternational: boolean;
}

/** Reads the license from the address of its text; nothing where that is of somebody else. */
export function readCreativeCommons(url: string): CreativeCommons | undefined {
  const [, code, version, rest = ""] =
    /^https:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)(?:\/(.*))?$/.exec(url) ?? [];
  if (code === undefined || version === undefined) return undefined;
  return { code, version, isInternational: /^(?:(?:deed|legalcode)[a-z.-]*)?$/.test(rest) };
}
