// Pure: words and topics as the index holds them. Runs while the site is built and in the browser.

/**
 * The index finds words by their beginning. An ending that no word has keeps `mir22` from finding `mir221`.
 * `toWordToken("mir22")` → `mir22zq`
 */
export const toWordToken = (word: string): string => `${word}zq`;

/** `toTopicToken("mir-221")` → `topicmir221zq` */
export const toTopicToken = (id: string): string => toWordToken(`topic${id.replaceAll("-", "")}`);

/** A reference by its number: `toNumberToken(39)` → `number39zq` */
export const toNumberToken = (number: number | string): string => toWordToken(`number${number}`);
