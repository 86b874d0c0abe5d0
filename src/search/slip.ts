// Pure: whether one word is another with a slip of the fingers or of the ear. Runs in the browser and in tests.

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Where a letter lies on a keyboard; rows are set half a key apart. */
const keys = new Map(rows.flatMap((row, y) => [...row].map((letter, x) => [letter, { x: x + y * 0.5, y }] as const)));

/** Letters that are written for one another by ear: vowels among themselves, and some consonants. */
const sounds = ["aeiouy", "ckqs", "sz", "fpv", "td", "gj", "mn"];

/** Whether one letter may stand for another by a slip: a neighbor on the keyboard, or one that sounds alike. */
function isMistaken(a: string, b: string): boolean {
  if (sounds.some((alike) => alike.includes(a) && alike.includes(b))) return true;
  const [one, other] = [keys.get(a), keys.get(b)];
  return one !== undefined && other !== undefined && one.y === other.y && Math.abs(one.x - other.x) === 1;
}

/** How many slips a word may hold: none in short ones, one from five letters, two from nine. */
export const allowedSlips = (word: string): number => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);

/**
 * How many slips make `meant` into `written`: letters transposed, dropped, doubled or added, or mistaken for a neighbor.
 * Two words of the field seldom lie so close, a typing error nearly always does.
 * @returns the least number, or nothing when it takes more than `most`
 */
export function countSlips(written: string, meant: string, most: number): number | undefined {
  let at = 0;
  while (at < written.length && at < meant.length && written[at] === meant[at]) at++;
  const [a, b] = [written.slice(at), meant.slice(at)];
  if (a === "" && b === "") return 0;
  if (most === 0 || Math.abs(a.length - b.length) > most) return undefined;
  const rest: (readonly [string, string])[] = [
    [a, b.slice(1)], // dropped
    [a.slice(1), b], // added
  ];
  if (a[0] && a[0] === b[1] && a[1] === b[0]) rest.push([a.slice(2), b.slice(2)]);
  if (a[0] && b[0] && isMistaken(a[0], b[0])) rest.push([a.slice(1), b.slice(1)]);
  const counts = rest.map(([x, y]) => countSlips(x, y, most - 1)).filter((count) => count !== undefined);
  return counts.length === 0 ? undefined : Math.min(...counts) + 1;
}
