// Pure: what the fragment of an address means. On every page, so by itself and in few letters.

/**
 * What a fragment means that has more behind it than it should: `#p2s3` of `#p2s3).`, where the end of a sentence or what others
 * count visits by was taken for a part of the address. A letter beyond ASCII, whose code begins with `%`, may be one of a name.
 */
export const cutFragment = (fragment: string): string | undefined => /^#[\w-]+(?=[^\w%-])/.exec(fragment)?.[0];

/** Whether a fragment may name a citation; what reads its name (addresses/citation-anchor.ts) says for certain. */
export const mayBeCitation = (fragment: string): boolean => /^#cite-\d/.test(fragment);
