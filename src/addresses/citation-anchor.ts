// The names of citations within their section, as addresses end in them.

/** The name of a citation within its section: the second of work 39 is `cite-39-2`. */
export const toCitationAnchor = (number: number, count: number): string => `cite-${number}-${count}`;

/** Reads what `toCitationAnchor` wrote; nothing for the name of anything else. */
export function readCitationAnchor(anchor: string): { number: number; count: number } | undefined {
  const [, number, count] = /^cite-(\d+)-(\d+)$/.exec(anchor) ?? [];
  return number === undefined ? undefined : { number: Number(number), count: Number(count) };
}
